import { mkdir, readFile, writeFile } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';
import { writeDocx } from './docx-writer.ts';
import { accountant, accountantHeader, teacher } from './samples/word-samples.ts';

/** Makes the sample CVs of the web app that are not kept as text: run it with Node after changing their sources. */
const target = new URL('../../../../frontend/public/samples/', import.meta.url);
const sources = new URL('./samples/', import.meta.url);
const pages = ['software-engineer', 'nurse', 'mechanical-engineer', 'project-manager'];

await mkdir(target, { recursive: true });
await writeFile(new URL('teacher.docx', target), writeDocx(teacher));
await writeFile(new URL('accountant.docx', target), writeDocx(accountant, accountantHeader));

const browser = await browserType.launch({
  executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
  args: chromium.args,
});
try {
  const page = await browser.newPage();
  for (const name of pages) {
    await page.setContent(await readFile(new URL(`${name}.html`, sources), 'utf8'));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await writeFile(new URL(`${name}.pdf`, target), pdf);
  }
} finally {
  await browser.close();
}
