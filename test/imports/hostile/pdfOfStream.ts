/** A PDF of one page that draws one packed stream. */
export function pdfOfStream(stream: Uint8Array): Uint8Array {
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 ${font}>>>>>>`,
  ].map((object, at) => `${at + 1} 0 obj${object}endobj\n`);
  const head = `%PDF-1.4\n${objects.join('')}`;
  const ends = objects.map((_, at) => 9 + objects.slice(0, at).join('').length);
  const open = `4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`;
  const close = '\nendstream endobj\n';
  const table = head.length + open.length + stream.length + close.length;
  const places = [...ends, head.length].map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  const foot = `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.concat([Buffer.from(head + open), stream, Buffer.from(close + foot)]));
}
