import CopyPlugin from 'copy-webpack-plugin';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import TerserPlugin from 'terser-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const { stampLine } = await tsImport('./src/admin/stamp-line.ts', import.meta.url);
const { policyJsonSchema } = await tsImport('./src/policy/json-schema.ts', import.meta.url);

const root = import.meta.dirname;
const base = 'https://localhost:3000/';
const policy = JSON.parse(readFileSync(join(root, 'policy.json'), 'utf8'));

/** Files that are written, neither copied nor bundled. */
const written = {
  'policy.schema.json': policyJsonSchema(),
  'lists/index.json': { format: 1, generatedAt: '1970-01-01T00:00:00Z', lists: 0 },
  '.well-known/microsoft-officeaddins-allowed.json': { allowed: [`${base}launchevent.js`] },
};

const copied = [
  'manifest.xml',
  'policy.json',
  { from: 'assets/*.png' },
  { from: 'assets/help.html', to: 'help.html' },
  { from: 'src/events/launchevent.html', to: 'launchevent.html' },
  { from: 'src/taskpane/taskpane.html', to: 'taskpane.html' },
  { from: 'src/policy-page/admin.html', to: 'admin.html' },
];

const writeFiles = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap('write-files', (compilation) =>
      compilation.hooks.processAssets.tap('write-files', () => {
        for (const [name, value] of Object.entries(written)) {
          const text = `${JSON.stringify(value, null, 2)}\n`;
          compilation.emitAsset(name, new webpack.sources.RawSource(text));
        }
      }),
    ),
};

/** The first line of each script, added after the minifier so that it stays one line that can be replaced. */
const stamp = new webpack.BannerPlugin({
  banner: stampLine({ base, policy, sizes: { asOf: null, sizes: {} } }),
  raw: true,
  test: /^(launchevent|taskpane)\.js$/,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT,
});

/** See build/no-standalone-msal.js. */
const noStandaloneMsal = new webpack.NormalModuleReplacementPlugin(
  /^\.\.\/controllers\/StandardController\.mjs$/,
  join(root, 'build/no-standalone-msal.js'),
);

/** What our code and its packages keep to anyway, so that less has to be spelled out: nothing spreads a getter or document.all. */
const assumptions = {
  noDocumentAll: true,
  pureGetters: true,
  setSpreadProperties: true,
  objectRestNoSymbols: true,
};

const swc = (target, more) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target,
      ...more,
    },
  },
});

/** Messages become plain functions while building: no Intl and no parser ship. */
const messages = (options) => ({
  test: /src.i18n.((pane-)?catalogues\.ts|catalogues.\w+\.json)$/,
  enforce: 'pre',
  loader: './build/icu-loader.js',
  options,
});

/** A regular expression that came down to RegExp("…") and is not used would stay otherwise: 9 kB of emoji. */
const compress = { pure_funcs: ['RegExp'] };

const minimizer = (ecma) => [
  new TerserPlugin({ minify: TerserPlugin.swcMinify, terserOptions: { ecma, compress } }),
];

const common = {
  mode: 'production',
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  cache: {
    type: 'filesystem',
    cacheDirectory: join(root, '.cache/webpack'),
    buildDependencies: { config: [import.meta.filename] },
  },
  stats: 'errors-warnings',
  performance: { hints: false },
  plugins: [stamp, noStandaloneMsal],
};

/** Classic Outlook runs this file without DOM, so packages are brought down to ES2016 as well. */
export const launchevent = {
  ...common,
  name: 'launchevent',
  target: 'es2016',
  entry: { launchevent: './src/events/launchevent.ts' },
  output: {
    path: join(root, 'dist'),
    clean: true,
    chunkFormat: false,
    chunkLoading: false,
    wasmLoading: false,
  },
  module: {
    // Classic Outlook loads exactly one file.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      messages({ chunks: false }),
      {
        test: /\.[cm]?[jt]s$/,
        resolve: { fullySpecified: false },
        use: swc('es2016', { externalHelpers: true, assumptions, loose: true }),
      },
    ],
  },
  optimization: { minimizer: minimizer(2016) },
  plugins: [...common.plugins, new CopyPlugin({ patterns: copied }), writeFiles],
};

const taskpane = {
  ...common,
  name: 'taskpane',
  dependencies: ['launchevent'],
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  // MSAL comes when a policy with Graph asks for it, a language when its reader does.
  output: { path: join(root, 'dist'), chunkFilename: 'taskpane-[contenthash:8].js' },
  // Here `await` is kept, and webpack sees by itself which exports of MSAL are used.
  ignoreWarnings: [/webpackExports/],
  module: {
    rules: [
      messages({ chunks: true }),
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc('es2022') },
    ],
  },
  optimization: { minimizer: minimizer(2022), splitChunks: false },
};

/** The page that edits a policy: no Office, no stamp, and never a part of the other two. */
const policyPage = {
  ...common,
  name: 'policy-page',
  dependencies: ['launchevent'],
  target: ['web', 'es2022'],
  entry: { admin: './src/policy-page/index.tsx' },
  output: { path: join(root, 'dist') },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc('es2022') }] },
  optimization: { minimizer: minimizer(2022), splitChunks: false },
  plugins: [],
};

export default [launchevent, taskpane, policyPage];
