/** The parts of selectors as `css-tree` reads them, so far as they are looked at. */
declare module 'css-tree/selector-parser' {
  export type CssNodes<Node = CssNode> = Iterable<Node>;

  export interface CssIdentifier {
    readonly type: 'Identifier' | 'String';
    readonly name?: string;
    readonly value?: string;
  }

  export interface CssNth {
    readonly type: 'Nth';
    readonly nth:
      | { readonly type: 'AnPlusB'; readonly a: string | null; readonly b: string | null }
      | { readonly type: 'Identifier'; readonly name: string };
    readonly selector: CssNode | null;
  }

  export interface CssPseudo {
    readonly type: 'PseudoClassSelector' | 'PseudoElementSelector';
    readonly name: string;
    readonly children: CssNodes | null;
  }

  export type CssNode =
    | { readonly type: 'SelectorList' | 'Selector'; readonly children: CssNodes }
    | {
        readonly type: 'TypeSelector' | 'ClassSelector' | 'IdSelector' | 'Combinator';
        readonly name: string;
      }
    | {
        readonly type: 'AttributeSelector';
        readonly name: CssIdentifier;
        readonly matcher: string | null;
        readonly value: CssIdentifier | null;
        readonly flags: string | null;
      }
    | CssPseudo
    | CssNth
    | { readonly type: 'Raw' | 'NestingSelector' | 'Percentage' };

  /** Throws an error where a text is no list of selectors. */
  const parse: (text: string, options: { readonly context: 'selectorList' }) => CssNode;
  export { parse as default };
}
