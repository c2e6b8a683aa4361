/** The address in manifest.xml, where `npm start` serves the pages. */
export const DEVELOPMENT = 'https://localhost:3000';

/** The manifest for pages that are served under another https address, given without a slash at its end. */
export function moveManifest(manifest, site = DEVELOPMENT) {
  if (!/^https:\/\/[^\s"'<>&?#]*[^\s"'<>&?#/]$/.test(site) || !URL.canParse(site))
    throw new Error(`SITE must be an https address without a slash at its end, not ${site}`);
  const moved = manifest.replaceAll(DEVELOPMENT, site);
  // An AppDomain is a place on the net, without a folder.
  return moved.replace(`<AppDomain>${site}</AppDomain>`, `<AppDomain>${new URL(site).origin}</AppDomain>`);
}

/** The manifest with the version of package.json, to which Office wants a fourth number. */
export function versionManifest(manifest, version) {
  return manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}
