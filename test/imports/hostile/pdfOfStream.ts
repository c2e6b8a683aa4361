/** A PDF of one page that draws one packed stream, and other objects from 5 on, which it names as `/X1`. */
export function pdfOfStream(stream: Uint8Array, others: readonly string[] = []): Uint8Array {
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 ${font}>>/XObject<</X1 5 0 R>>>>>>`,
  ];
  const parts = [
    ...objects.map((object) => Buffer.from(object)),
    packedStream(stream, '/Filter/FlateDecode'),
    ...others.map((other) => Buffer.from(other, 'latin1')),
  ].map((object, at) => Buffer.concat([Buffer.from(`${at + 1} 0 obj`), object, Buffer.from('endobj\n')]));
  const head = Buffer.from('%PDF-1.4\n');
  const places = parts.map(
    (_, at) => head.length + parts.slice(0, at).reduce((sum, { length }) => sum + length, 0),
  );
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = head.length + Buffer.concat(parts).length;
  const count = parts.length + 1;
  const foot = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.concat([head, ...parts, Buffer.from(foot)]));
}

/** A form that a page can draw, with another one that it names as `/X1`. */
export function pdfForm(content: string, inner = 5): string {
  const about = `<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X1 ${inner} 0 R>>>>/Length ${content.length}>>`;
  return `${about}stream\n${content}\nendstream `;
}

function packedStream(stream: Uint8Array, filter: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${stream.length}${filter}>>stream\n`),
    stream,
    Buffer.from('\nendstream '),
  ]);
}
