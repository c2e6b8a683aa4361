import type { Faults } from './faults.js';

/** What a page asked of Office, apart from the workbook. */
export interface Asked {
  /** Addresses of dialogs. */
  readonly dialogs: { readonly address: string; readonly options: unknown }[];
  /** Ribbon commands by the name under which the page registered them; tests call them. */
  readonly commands: Map<string, (event: { completed: () => void }) => void>;
  /** Calls of `Office.addin`: `hide`, `showAsTaskpane`, `setStartupBehavior load`. */
  readonly addin: string[];
}

/** The environment that Office tells the page. */
export interface OfficeOptions {
  readonly platform?: string;
  readonly displayLanguage?: string;
  readonly theme?: Readonly<Record<string, string>>;
}

/** The part of `Office` that is not in Microsoft's file for Excel but in another one. */
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
/** Requirement sets other than ExcelApi, with their newest version. */
const SETS: Readonly<Record<string, string>> = {
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  AddInCommands: '1.1',
  ImageCoercion: '1.1',
};

const DIALOG = { close: () => undefined, addEventHandler: () => undefined, messageChild: () => undefined };

/** The `Office` of a page, and a record of what is asked of it; `prepare` is called before it is ready. */
export function officeShim(
  faults: Pick<Faults, 'version'>,
  prepare: () => void,
  options: OfficeOptions = {},
): { readonly office: OfficeShim; readonly asked: Asked } {
  const asked: Asked = { dialogs: [], commands: new Map(), addin: [] };
  const info = { host: 'Excel', platform: options.platform ?? 'OfficeOnline' };
  const office: OfficeShim = {
    onReady: async (ready) => {
      prepare();
      await ready?.(info);
      return info;
    },
    context: contextOf(faults, info, asked, options),
    actions: {
      associate: (name, command) => {
        asked.commands.set(name, command);
      },
    },
    addin: addinOf(asked),
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
  };
  return { office, asked };
}

function contextOf(
  faults: Pick<Faults, 'version'>,
  info: { readonly host: string; readonly platform: string },
  asked: Asked,
  { displayLanguage = 'zh-CN', theme = THEME }: OfficeOptions,
): OfficeShim['context'] {
  return {
    ...info,
    requirements: {
      isSetSupported: (name, version = '1.1') =>
        isAtLeast(name === 'ExcelApi' ? faults.version : SETS[name], version),
    },
    displayLanguage,
    contentLanguage: displayLanguage,
    diagnostics: { ...info, version: '16.0' },
    officeTheme: theme,
    ui: {
      displayDialogAsync: (address, options, done) => {
        asked.dialogs.push({ address, options });
        const answer = typeof options === 'function' ? (options as (result: unknown) => void) : done;
        answer?.({ status: 'succeeded', value: DIALOG });
      },
    },
  };
}

function addinOf(asked: Asked): OfficeShim['addin'] {
  const record =
    (what: string) =>
    async (...given: readonly unknown[]) => {
      asked.addin.push([what, ...given].join(' '));
    };
  return {
    hide: record('hide'),
    showAsTaskpane: record('showAsTaskpane'),
    setStartupBehavior: record('setStartupBehavior'),
    getStartupBehavior: async () => 'none',
    onVisibilityModeChanged: async () => async () => undefined,
  };
}

/** True where a version is as new as another: `1.15` is newer than `1.9`. */
function isAtLeast(there: string | undefined, wanted: string): boolean {
  if (there === undefined) return false;
  const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [there, wanted].map((version) =>
    version.split('.').map(Number),
  ) as [number[], number[]];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
