import { permit, permitStructure, permitWrite, PROTECTION_OPTIONS } from '../guard.js';
import type { ClassOf } from '../objects.js';
import { refusal } from '../refuse.js';
import type { SheetState } from '../state.js';

/** `Excel.WorkbookProtection` */
export const workbookProtectionClass: ClassOf<{ readonly kind: 'WorkbookProtection' }> = {
  get: { Protected: (_, { book }) => book.isStructureProtected },
  call: {
    Protect: (_, [password], { book }) => {
      permitStructure(book);
      book.isStructureProtected = true;
      book.structurePassword = typeof password === 'string' ? password : '';
    },
    Unprotect: (_, [password], { book }) => {
      permitWrite(book);
      if (book.isStructureProtected && book.structurePassword !== (password ?? ''))
        throw refusal('AccessDenied');
      book.isStructureProtected = false;
    },
  },
};

/** `Excel.WorksheetProtection`: protecting twice and unprotecting what is not protected are refused. */
export const worksheetProtectionClass: ClassOf<{ readonly sheet: SheetState }> = {
  get: {
    Protected: ({ sheet }) => sheet.protection !== undefined,
    Options: ({ sheet }) => sheet.protection?.options ?? { ...PROTECTION_OPTIONS },
  },
  call: {
    Protect: ({ sheet }, [options, password], { book }) => {
      permit(book, sheet);
      const said = Object.entries(options ?? {}).filter(([, value]) => value !== null && value !== undefined);
      if (said.some(([name]) => !(name in PROTECTION_OPTIONS))) throw refusal('InvalidArgument');
      sheet.protection = {
        options: { ...PROTECTION_OPTIONS, ...Object.fromEntries(said) },
        ...(typeof password === 'string' && password !== '' ? { password } : {}),
      };
    },
    Unprotect: ({ sheet }, [password], { book }) => {
      permitWrite(book);
      if (!sheet.protection || (sheet.protection.password ?? '') !== (password ?? ''))
        throw refusal('AccessDenied');
      sheet.protection = undefined;
    },
  },
};
