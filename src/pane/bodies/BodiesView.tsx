import { useState } from 'preact/hooks';
import { OPENABLE } from '../../index.js';
import { NOTHING, withFiles } from './chosenFiles.js';
import type { BodiesDoors } from './doors.js';
import { SumView } from './SumView.js';

/** Work on the reports of many bodies, in the pane and in the workbench. */
export function BodiesView({ doors }: { readonly doors: BodiesDoors }) {
  const [chosen, setChosen] = useState(NOTHING);
  return (
    <div
      class="bodies"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        // The page itself would open the first of them.
        event.stopPropagation();
        setChosen(withFiles(chosen, [...(event.dataTransfer?.files ?? [])].filter(isOpenable)));
      }}
    >
      <SumView doors={doors} chosen={chosen} onChange={setChosen} />
    </div>
  );
}

/** A folder that is dropped comes as a file without an ending. */
function isOpenable({ name }: File): boolean {
  return OPENABLE.some((ending) => name.toLowerCase().endsWith(ending));
}
