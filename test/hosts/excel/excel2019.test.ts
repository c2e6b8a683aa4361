import { behavesLikeHost } from '../behavesLikeHost.js';
import { behavesLikeLiveHost } from '../behavesLikeLiveHost.js';
import { workedExcel } from '../openHost.js';

/** Excel 2019 has ExcelApi 1.7 and no more. */
const make = () => workedExcel({ version: '1.7' });

behavesLikeHost('Excel 2019', make);
behavesLikeLiveHost('Excel 2019', make);
