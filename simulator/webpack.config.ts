import path from 'node:path';
import type { Configuration } from 'webpack';

const here = import.meta.dirname;

/** The page of the simulator and the two scripts it puts around office.js. Not minified: it must start quickly. */
export const pageBundle: Configuration = {
  mode: 'production',
  target: ['web', 'es2022'],
  context: here,
  entry: {
    page: './web/main.tsx',
    'before-office': './host/frame/before-office.ts',
    'after-office': './host/frame/after-office.ts',
  },
  output: { filename: '[name].js' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  // Two simulators that start at once may not both keep their cache, which is no trouble.
  infrastructureLogging: { level: 'error' },
  cache: { type: 'filesystem', cacheDirectory: path.join(here, '../.cache/simulator-build') },
};
