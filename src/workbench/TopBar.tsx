import type { ComponentChildren, RefObject } from 'preact';
import { FileInput } from './file/FileInput.js';
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
      <FileInput input={input} label="选择文件" onFile={onFile} />
      {children}
    </header>
  );
}
