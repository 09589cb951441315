/**
 * Served pages of the add-in keep their CDN tag in dist/. On the wire it becomes the npm package's own office.js, byte for
 * byte, with two small scripts of the simulator around it: one before (what office.js would fetch from another host, and the
 * sign-in bridge), one after (what the npm build lacks).
 */
const officeTag =
  /<script\b[^>]*\bsrc\s*=\s*["'][^"']*\/office(?:\.debug)?\.js(?:\?[^"']*)?["'][^>]*>\s*<\/script>/i;

const associatedOnly = /data-use-associated-actions-only\s*=\s*["']1["']/i;

export const rewriteAddInHtml = (html: string): string =>
  html.replace(officeTag, (tag) => {
    const attribute = associatedOnly.test(tag) ? ' data-use-associated-actions-only="1"' : '';
    return [
      '<script src="/simulator/before-office.js"></script>',
      `<script src="/office-js/office.js"${attribute}></script>`,
      '<script src="/simulator/after-office.js"></script>',
    ].join('');
  });
