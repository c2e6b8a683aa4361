import { behavesLikeHost } from '../behavesLikeHost.js';
import { behavesLikeLiveHost } from '../behavesLikeLiveHost.js';
import { workedExcel } from '../openHost.js';

behavesLikeHost('Excel', workedExcel);
behavesLikeLiveHost('Excel', workedExcel);
