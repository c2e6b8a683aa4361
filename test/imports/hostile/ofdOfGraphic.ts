import { strToU8, zipSync } from 'fflate';

/**
 * An OFD document of one page that draws one graphic so many times; `before` stands in it before its content,
 * `params` among its resources.
 */
export function ofdOfGraphic(content: string, times: number, before = '', params = ''): Uint8Array {
  const part = (name: string, inner: string) =>
    strToU8(`<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${inner}</ofd:${name}>`);
  const drawn = '<ofd:CompositeObject ID="3" ResourceID="9" Boundary="0 0 210 297"/>'.repeat(times);
  const graphic = `${before}<ofd:Content>${content}</ofd:Content>`;
  return zipSync({
    'OFD.xml': part('OFD', '<ofd:DocBody><ofd:DocRoot>Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Document.xml': part(
      'Document',
      '<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages>',
    ),
    'Res.xml': part(
      'Res',
      `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="9">${graphic}</ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>${params}`,
    ),
    'Page.xml': part('Page', `<ofd:Content><ofd:Layer ID="2">${drawn}</ofd:Layer></ofd:Content>`),
  });
}
