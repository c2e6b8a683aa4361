declare module 'opencc-js' {
  /** A function that writes a text in other characters. */
  export function Converter(how: { readonly from: string; readonly to: string }): (text: string) => string;
}
