import { editions, startReport, templateLayouts } from '../../src/index.js';

/** Draws a new workbook and reads it back, with the part that is loaded late. */
async function drawAndRead(): Promise<string> {
  const { fileHost } = await import('../../src/hosts/file/fileHost.js');
  const [edition] = editions;
  if (!edition) return '';
  const host = fileHost();
  await host.draw(templateLayouts(startReport({ edition, org: '</script><!-- 青山县民政局 -->' })));
  const sheets = await fileHost(host.bytes()).read();
  return `${sheets.map(({ name }) => name).join(' ')} ${sheets.flatMap(({ cells }) => cells).find(({ value }) => String(value).includes('青山县'))?.value}`;
}

const say = (text: string) => {
  document.body.dataset.said = document.body.textContent = text;
};
drawAndRead().then(say, (error: unknown) => say(String(error)));
