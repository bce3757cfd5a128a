// Writes rules/data/suffixes.txt from the npm packages tlds and psl. Run by hand:
//   npm install tlds psl && node rules/data/tools/suffixes.mjs path/to/node_modules > rules/data/suffixes.txt
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { pathToFileURL } from 'node:url';

const modules = process.argv[2] ?? 'node_modules';
const version = name => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
const tlds = JSON.parse(readFileSync(join(modules, 'tlds', 'index.json'), 'utf8'));
const rules = (await import(pathToFileURL(join(modules, 'psl', 'data', 'rules.js')))).default;

// Both spellings of an internationalised suffix, so that nothing has to be converted at run time.
const both = name => {
  const ascii = name.replace(/[^!*.]+/g, label => domainToASCII(label) || label);
  return ascii === name ? [name] : [name, ascii];
};
const top = new Set(tlds.flatMap(both));
// Sold as a suffix by its owner, though the list does not have it: amazon.com.be.
const more = ['com.be'];
const suffixes = new Set([...rules, ...more].flatMap(both).filter(rule => rule.includes('.')));
const lines = [
  `# Top-level domains: npm tlds ${version('tlds')} (MIT), from the IANA root zone database.`,
  `# Public suffixes of two labels and more: npm psl ${version('psl')} (MIT), from publicsuffix.org (MPL-2.0).`,
  '# Made by rules/data/tools/suffixes.mjs; "*" stands for any label, "!" for an exception.',
  ...[...top].sort(),
  ...[...suffixes].sort(),
];
process.stdout.write(lines.join('\n') + '\n');
