import type { Faults } from './faults.js';

/** What a page asked of Office beside the workbook. */
export interface Asked {
  /** Addresses of dialogs. */
  readonly dialogs: { readonly address: string; readonly options: unknown }[];
  /** Ribbon commands by the name they were associated with; tests call them. */
  readonly commands: Map<string, (event: { completed: () => void }) => void>;
  /** What was done with the add-in: `hide`, `showAsTaskpane`, `setStartupBehavior load`. */
  readonly addin: string[];
}

/** What the pane may be told of its surroundings. */
export interface OfficeOptions {
  readonly platform?: string;
  readonly displayLanguage?: string;
  readonly theme?: Readonly<Record<string, string>>;
}

/** The part of `Office` that Microsoft's file for Excel leaves to another file. */
export interface OfficeShim {
  readonly onReady: (
    ready?: (info: { host: string; platform: string }) => unknown,
  ) => Promise<{ host: string; platform: string }>;
  readonly context: {
    readonly requirements: { readonly isSetSupported: (name: string, version?: string) => boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
    readonly diagnostics: { readonly host: string; readonly platform: string; readonly version: string };
    readonly officeTheme: Readonly<Record<string, string>>;
    readonly ui: {
      readonly displayDialogAsync: (
        address: string,
        options?: unknown,
        done?: (result: unknown) => void,
      ) => void;
    };
  };
  readonly actions: {
    readonly associate: (name: string, command: (event: { completed: () => void }) => void) => void;
  };
  readonly addin: Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;
  readonly HostType: { readonly Excel: 'Excel' };
  readonly PlatformType: Readonly<Record<'PC' | 'OfficeOnline' | 'Mac', string>>;
}

const THEME = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#000000',
};
/** Other sets that the library or a page asks for; of undo it is said that it is not there. */
const SETS: Readonly<Record<string, string>> = {
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddInCommands: '1.1',
  ImageCoercion: '1.1',
};

/** `Office` as a page sees it; `prepare` is called before it is told to be ready. */
export function officeShim(
  faults: Pick<Faults, 'version'>,
  prepare: () => void,
  { platform = 'OfficeOnline', displayLanguage = 'zh-CN', theme = THEME }: OfficeOptions = {},
): { readonly office: OfficeShim; readonly asked: Asked } {
  const asked: Asked = { dialogs: [], commands: new Map(), addin: [] };
  const info = { host: 'Excel', platform };
  const note =
    (what: string) =>
    async (...given: readonly unknown[]) => {
      asked.addin.push([what, ...given].join(' '));
    };
  const office: OfficeShim = {
    onReady: async (ready) => {
      prepare();
      await ready?.(info);
      return info;
    },
    context: {
      requirements: {
        isSetSupported: (name, version = '1.1') =>
          isAtLeast(name === 'ExcelApi' ? faults.version : SETS[name], version),
      },
      displayLanguage,
      contentLanguage: displayLanguage,
      platform,
      host: 'Excel',
      diagnostics: { ...info, version: '16.0' },
      officeTheme: theme,
      ui: {
        displayDialogAsync: (address, options, done) => {
          asked.dialogs.push({ address, options });
          const answer = typeof options === 'function' ? (options as (result: unknown) => void) : done;
          answer?.({
            status: 'succeeded',
            value: {
              close: () => undefined,
              addEventHandler: () => undefined,
              messageChild: () => undefined,
            },
          });
        },
      },
    },
    actions: {
      associate: (name, command) => {
        asked.commands.set(name, command);
      },
    },
    addin: {
      hide: note('hide'),
      showAsTaskpane: note('showAsTaskpane'),
      setStartupBehavior: note('setStartupBehavior'),
      getStartupBehavior: async () => 'none',
      onVisibilityModeChanged: async () => async () => undefined,
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
  };
  return { office, asked };
}

/** `1.15` is at least `1.9`. */
function isAtLeast(there: string | undefined, wanted: string): boolean {
  if (there === undefined) return false;
  const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [there, wanted].map((version) =>
    version.split('.').map(Number),
  ) as [number[], number[]];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
