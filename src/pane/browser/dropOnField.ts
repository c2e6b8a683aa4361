/** What holds a field for files, by which it is known where files that are dropped belong. */
const ZONES = '.given, .bodies, .published, .many';

/**
 * Opens the fold that files are dragged over, and gives them to its field where they fall; the pointer tells
 * where nothing takes them. What is taken or refused here is not for the page around.
 */
export function dropOnField(event: DragEvent): void {
  const { target, type, dataTransfer: files } = event;
  if (!files) return;
  const zone = target instanceof Element ? target.closest(ZONES) : null;
  const field = zone?.querySelector<HTMLInputElement>('input[type="file"]:enabled');
  if (zone) event.stopPropagation();
  if (type === 'dragover') {
    const fold = zone?.closest('details');
    if (fold) fold.open = true;
    const isAlone = document.body.classList.contains('pane-page');
    if (!field && (zone ?? isAlone)) files.dropEffect = 'none';
  } else if (field) {
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
