import { asked, everywhere, forAnyOrigin, kept, openPaths, pagePaths } from './headers';

export type Served = {
  /** With a slash at its end. */
  readonly base: string;
  readonly contentSecurity: string;
};

// nginx cannot escape a dollar: no header has one, since the hosts in them are plain (content-security.ts).
const quoted = (text: string): string => `"${text}"`;

const pattern = (paths: string): string => `"~${paths}"`;

const always = (name: string, value: string): string => `    add_header ${name} ${value} always;`;

/** A variable for each header of the open files, because nginx leaves out a header whose value is empty. */
const variableOf = (name: string): string =>
  `$breakwater_${name
    .toLowerCase()
    .replace(/^access-control-/, '')
    .replace(/-/g, '_')}`;

const map = (from: string, to: string, lines: readonly string[]): string =>
  [`map ${from} ${to} {`, ...lines.map((line) => `    ${line}`), '}', ''].join('\n');

const maps = (contentSecurity: string): string =>
  [
    map('$uri', '$breakwater_cache', [
      `default ${quoted(asked)};`,
      ...kept.map(({ paths, cache }) => `${pattern(paths)} ${quoted(cache)};`),
    ]),
    ...forAnyOrigin.map(([name, value]) =>
      map('$uri', variableOf(name), ['default "";', `${pattern(openPaths)} ${quoted(value)};`]),
    ),
    map('$uri', '$breakwater_csp', [
      'default "";',
      `${pattern(pagePaths)} ${quoted(contentSecurity)};`,
    ]),
  ].join('\n');

/** A site for nginx as Debian packages it, to be put into /etc/nginx/conf.d/ or sites-enabled/. */
export const nginxConfig = ({ base, contentSecurity }: Served): string => {
  const { hostname, port } = new URL(base);
  return `# Breakwater at ${base}
# Put right: the certificate, its key, and root, the folder that holds this site. Then: nginx -t && nginx -s reload

${maps(contentSecurity)}
server {
    listen ${port === '' ? '443' : port} ssl;
    server_name ${hostname};

    ssl_certificate     /etc/ssl/certs/breakwater.pem;
    ssl_certificate_key /etc/ssl/private/breakwater.key;

    root /srv/breakwater;

    # Not on errors: a missing file must not be remembered.
    add_header Cache-Control $breakwater_cache;
${everywhere.map(([name, value]) => always(name, quoted(value))).join('\n')}
${forAnyOrigin.map(([name]) => always(name, variableOf(name))).join('\n')}
${always('Content-Security-Policy', '$breakwater_csp')}

    etag on;
    gzip on;
    gzip_vary on;
    gzip_types application/javascript application/json text/javascript text/xml;
    charset utf-8;
    charset_types application/javascript text/javascript;

    # What a browser asks before it asks with headers of its own.
    if ($request_method = OPTIONS) {
        return 204;
    }

    location ~ /\\.(?!well-known/) {
        return 404;
    }

    location / {
        try_files $uri =404;
    }
}
`;
};
