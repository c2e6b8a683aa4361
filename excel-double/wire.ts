/** An object of a request, by the way it is reached from another object. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Given;
}

/** The arguments of a call. Where one is an object, the second list has its path id at the same index. */
export interface Given {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: unknown;
}

/** One action of a request. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Given;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

/** The body of the request that one `sync` sends. */
export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** A message from the page. */
export interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

/** Why a request failed, and at which action. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode?: number;
}

/** The body of the answer to one `sync`. */
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: WireError;
}

/** The numbers of action types. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
/** The numbers of object path types. */
export const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** The bit of `flags` that `Excel.run({ delayForCellEdit: true }, …)` sets. */
export const DELAY_FOR_CELL_EDIT = 64;
