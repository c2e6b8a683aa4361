import type { ComponentChildren } from 'preact';

/** A button that keeps the focus while it cannot be used, so that keyboard users do not lose their place. */
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
  /** Its accessible name, where that says more than its content. */
  readonly label?: string;
  /** The id of the element that describes it. */
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
