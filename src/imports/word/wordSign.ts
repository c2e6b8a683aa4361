/** What is seen where no text stands: a text, or something drawn, with digits in it or not. */
export type WordSign =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly hasDigits: boolean };
