import type { ComponentChildren } from 'preact';

/** A button that keeps the focus while it cannot be used, so that a keyboard does not lose its place. */
export function Button({
  children,
  onClick,
  isOff = false,
  look = 'plain',
  type = 'button',
  label,
  describedBy,
}: {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly isOff?: boolean;
  readonly look?: 'plain' | 'main' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** Its accessible name, where that is more than what it shows. */
  readonly label?: string;
  /** The id of what says more of it. */
  readonly describedBy?: string;
}) {
  return (
    <button
      type={type}
      class={`button button-${look}`}
      aria-disabled={isOff}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  );
}
