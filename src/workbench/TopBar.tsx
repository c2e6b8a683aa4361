import type { ComponentChildren, RefObject } from 'preact';
import { OPENABLE } from '../index.js';
import { Toolbar, type ToolbarProps } from './Toolbar.js';

interface TopBarProps extends ToolbarProps {
  /** The hidden field by which files are chosen. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
  /** Where the data stay. */
  readonly children: ComponentChildren;
}

/** The top of the page: its title, the toolbar, and where the data stay. */
export function TopBar({ input, onFile, children, ...toolbar }: TopBarProps) {
  return (
    <header class="top">
      <h1>年报工作台</h1>
      <Toolbar {...toolbar} />
      <input
        ref={input}
        type="file"
        accept={OPENABLE.join()}
        class="aside"
        tabIndex={-1}
        aria-label="选择文件"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {children}
    </header>
  );
}
