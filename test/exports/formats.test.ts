import { formats } from '../../src/index.js';
import { behavesLikeExport } from './behavesLikeExport.js';

formats.forEach(behavesLikeExport);
