/** The size of the box, in per cent of the screen. */
const SIZE = { height: 20, width: 30 };

/**
 * Shows a sentence in a small box over Excel. Where no box can be shown, only the marks on the sheets tell.
 */
export async function tell(sentence: string): Promise<void> {
  const address = new URL('notice.html', location.href);
  address.hash = encodeURIComponent(sentence);
  await new Promise<void>((done) => {
    Office.context.ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, () => done());
  }).catch(() => undefined);
}
