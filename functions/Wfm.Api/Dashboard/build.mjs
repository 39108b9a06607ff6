// Bundles src into dist, which is checked in so that building the product needs no Node.js; a test builds it again and compares.
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';

const out = process.argv[2] ?? 'dist';
await mkdir(out, { recursive: true });
await build({
  entryPoints: { dashboard: 'src/main.ts', reference: 'src/reference.ts' },
  bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', outdir: out, logLevel: 'warning',
});
for (const page of ['index.html', 'reference.html']) await copyFile(`src/${page}`, `${out}/${page}`);
