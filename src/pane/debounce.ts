/** Calls once it has not been asked to for so many milliseconds. */
export function debounce(
  rest: number,
  work: () => void,
): { readonly call: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    call: () => {
      cancel();
      timer = setTimeout(work, rest);
    },
    cancel,
  };
}
