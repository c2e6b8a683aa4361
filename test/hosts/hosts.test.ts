import { fileHost } from '../../src/hosts/file.js';
import { memoryHost } from '../../src/hosts/memory.js';
import { behavesLikeHost } from './behavesLikeHost.js';

behavesLikeHost('memory', memoryHost);
behavesLikeHost('file', () => fileHost());
