// Makes tests/MessageLint.Tests/Detectors/golden/phones.txt with google-libphonenumber, an implementation independent of ours.
// Run by hand:  npm install google-libphonenumber && node make_phone_golden.js
// A line: region, type, international, national, E.164 (tab-separated). Example numbers of every region and type, and two valid numbers drawn at random each.
const { PhoneNumberUtil, PhoneNumberFormat, PhoneNumberType } = require('google-libphonenumber');
const { version } = require('google-libphonenumber/package.json');
const fs = require('fs'), path = require('path');
const util = PhoneNumberUtil.getInstance();
let seed = 20250521;
const random = n => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0, Math.floor(seed / 65536) % n);
const lines = [`# google-libphonenumber ${version} (MIT and Apache-2.0); made by rules/data/tools/make_phone_golden.js`];
const types = { fixed: PhoneNumberType.FIXED_LINE, mobile: PhoneNumberType.MOBILE, toll_free: PhoneNumberType.TOLL_FREE };
for (const region of util.getSupportedRegions().sort()) {
  const seen = new Set();
  for (const [name, type] of Object.entries(types)) {
    const example = util.getExampleNumberForType(region, type);
    if (!example) continue;
    const put = number => {
      const row = [PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.E164].map(f => util.format(number, f));
      if (seen.has(row[2])) return;
      seen.add(row[2]);
      lines.push([region, name, ...row].join('\t'));
    };
    put(example);
    const digits = util.getNationalSignificantNumber(example);
    for (let tries = 0, found = 0; tries < 300 && found < 2; tries++) {
      const drawn = [...digits].map((d, i) => i < 2 ? d : random(10)).join('');
      try {
        const number = util.parse('+' + example.getCountryCode() + drawn);
        if (util.isValidNumberForRegion(number, region)) { put(number); found++; }
      } catch { }
    }
  }
}
const out = path.join(__dirname, '../../../tests/MessageLint.Tests/Detectors/golden/phones.txt');
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, lines.join('\n') + '\n');
console.log(lines.length - 1, 'numbers');
