/** Libraries that write a format; only exports know them. */
const writers = ['docx', 'docx/*'];

/** A library that unpacks bytes; imports need it for what a page packs into itself. */
const unpacker = 'fflate';

/** Libraries and platforms that no room but the hosts (and their faces) may know. */
const outside = [
  'node:*',
  'exceljs',
  unpacker,
  'saxes',
  '@e965/*',
  'office-js',
  '@microsoft/*',
  'preact',
  'preact/*',
  ...writers,
];

/** The folders of the use cases, which stand directly in `src`. */
export const useCases = ['checking', 'opening', 'telling', 'making'];

/** Rooms of the house, as the patterns by which lint knows imports of them. */
const rooms = {
  templates: '**/templates/**',
  rules: '**/rules/**',
  repair: '**/repair/**',
  imports: '**/imports/**',
  exports: '**/exports/**',
  hosts: '**/hosts/**',
  bodies: '**/bodies/**',
  bodyFiles: '**/bodyFiles/**',
  pane: '**/pane/**',
  workbench: '**/workbench/**',
  cli: '**/cli/**',
  useCases: [
    ...[1, 2, 3, 4].map((up) => `${'../'.repeat(up)}index.js`),
    '../src/index.js',
    ...useCases.flatMap((folder) => [1, 2, 3, 4].map((up) => `${'../'.repeat(up)}${folder}/*`)),
  ],
};

/** The rooms of core that know sheets. */
const sheets = ['**/core/draw/**', '**/core/read/**', '**/core/publish/**', '**/core/book/**'];

/** Every room but those named. */
const allBut = (...open) =>
  Object.entries(rooms)
    .filter(([name]) => !open.includes(name))
    .flatMap(([, pattern]) => pattern);

/** What belongs to a face, or to the host of one. */
const faces = [
  rooms.pane,
  rooms.workbench,
  rooms.cli,
  '**/hosts/excel/**',
  '**/hosts/page/**',
  'node:*',
  '@microsoft/*',
  'preact',
  'preact/*',
];

/** What each room may not import, as lint's patterns match an import as it is written, and why. */
export const houseWalls = [
  {
    room: 'templates',
    forbidden: [...allBut('templates'), ...outside],
    why: 'A template says what the paper says, in the notation of core, and nothing else.',
  },
  {
    room: 'src/rules',
    forbidden: [...allBut('rules'), ...sheets, ...outside],
    why: 'A rule sees numbers, never sheets.',
  },
  {
    room: 'src/repair',
    forbidden: [...allBut('repair'), ...sheets, ...outside],
    why: 'Repair sees numbers and relations, never sheets or formats.',
  },
  {
    room: 'src/imports',
    forbidden: [...allBut('imports'), ...outside.filter((each) => each !== unpacker)],
    why: "An import makes a report out of what it is given; where that lives is a host's affair.",
  },
  {
    room: 'src/exports',
    forbidden: [...allBut('exports'), ...outside.filter((each) => !writers.includes(each))],
    why: 'An export renders a composed report and knows neither hosts nor rules.',
  },
  {
    room: 'src/hosts',
    forbidden: [...allBut('hosts'), 'node:*', '@microsoft/*', 'preact', 'preact/*'],
    why: 'A host holds a workbook and knows no form, rule or format; it runs in a browser too.',
  },
  {
    room: 'src/bodies',
    forbidden: [...allBut('bodies', 'useCases'), ...outside],
    why: 'Reports of many bodies are numbers and words; opening a file is handed in.',
  },
  ...useCases.map((folder) => ({
    room: `src/${folder}`,
    forbidden: [rooms.bodies, rooms.bodyFiles, ...faces, '../index.js'],
    why: 'A use case is for one report and for any face; the contents page lists it.',
  })),
  {
    room: 'src/bodyFiles',
    forbidden: faces,
    why: 'Files of many bodies are opened and made for any face.',
  },
  {
    room: 'src/pane',
    forbidden: [
      ...allBut('pane', 'bodies', 'bodyFiles', 'useCases', 'hosts'),
      '**/hosts/file/**',
      '**/hosts/page/**',
      '**/hosts/memory*',
      'node:*',
      'exceljs',
      'fflate',
      'saxes',
      '@e965/*',
    ],
    why: 'The pane works through the use cases and the port; exceljs is too heavy for it.',
  },
  {
    room: 'src/workbench',
    forbidden: [
      ...allBut('workbench', 'pane', 'bodies', 'bodyFiles', 'useCases', 'hosts'),
      '**/hosts/excel/**',
      '**/hosts/memory*',
      'node:*',
      'exceljs',
      'fflate',
      'saxes',
      '@e965/*',
      '@microsoft/*',
    ],
    why: 'The workbench works through the use cases, its host and the pane.',
  },
  {
    room: 'src/cli',
    forbidden: [
      ...allBut('cli', 'bodies', 'bodyFiles', 'useCases', 'hosts'),
      '**/hosts/excel/**',
      '**/hosts/page/**',
      '**/hosts/memory*',
      'exceljs',
      'fflate',
      'saxes',
      '@e965/*',
      '@microsoft/*',
      'preact',
      'preact/*',
    ],
    why: 'The command line works through the use cases and the host of files.',
  },
];

/** The rooms of core from the ground up: each may import itself and those before it. */
export const floors = ['form', 'report', 'check', 'draw', 'read', 'publish', 'book'];

/** Core without the way to the other rooms; `up` leads from a file to `src/core`. */
const coreWall = (room, at, up) => ({
  room,
  forbidden: [
    ...allBut(),
    ...outside,
    `${up}../*`,
    `${up}../../*`,
    ...floors.slice(at + 1).map((above) => `${up}${above}/**`),
  ],
  why: `Core is pure, and its imports run down: ${floors
    .slice(0, at + 1)
    .reverse()
    .join(' → ')}.`,
});

/** The walls of core: pure, and imports that run downwards only; those of the folders in a room come last. */
export const coreFloors = [
  ...floors.map((room, at) => coreWall(`src/core/${room}`, at, '../')),
  ...floors.map((room, at) => coreWall(`src/core/${room}/*`, at, '../../')),
];
