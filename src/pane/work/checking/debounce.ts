/** Runs `work` once `call` was not called for `rest` milliseconds; `cancel` drops a call that is waiting. */
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
