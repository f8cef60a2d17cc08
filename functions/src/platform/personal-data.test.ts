import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';
import { innocentPhrases } from './testing/innocent-phrases.ts';

const told = (text: string): string =>
  findPersonalData(text, 'en')
    .map((found) => `${found.kind}: ${found.text}`)
    .join(' | ');

describe('personal data', () => {
  it.each([
    ['jane.doe@example.com', 'email: jane.doe@example.com'],
    ['jane (at) example dot com', 'email: jane (at) example dot com'],
    ['jane at example dot com', 'email: jane at example dot com'],
    ['call +44 7700 900418', 'phone: +44 7700 900418'],
    ['06 55 50 12 34', 'phone: 06 55 50 12 34'],
    ['+34 600 555 012', 'phone: +34 600 555 012'],
    ['Tel.: 600 555 012', 'phone: 600 555 012'],
    ['(11) 91234-5678', 'phone: (11) 91234-5678'],
    ['01904 555 0146', 'phone: 01904 555 0146'],
    ['555-123-4567', 'phone: 555-123-4567'],
    ['(555) 123-4567', 'phone: (555) 123-4567'],
    ['0171/5551234', 'phone: 0171/5551234'],
    ['linkedin.com/in/jane', 'url: linkedin.com/in/jane'],
    ['https://x.y/z', 'url: https://x.y/z'],
    ['@janedoe on Twitter', 'url: @janedoe'],
    ['GitHub: janedoe', 'url: janedoe'],
    ['born 12 March 1988 in Leeds', 'birth: born 12 March 1988 in Leeds'],
    ['geb. 12.03.1988 in Köln', 'birth: geb. 12.03.1988 in Köln'],
    ['née le 3 mai 1990 à Lyon', 'birth: née le 3 mai 1990 à Lyon'],
    ['nacido el 3 de mayo de 1990', 'birth: nacido el 3 de mayo de 1990'],
    ['nascida em 3 de maio de 1990', 'birth: nascida em 3 de maio de 1990'],
    ['nato il 3 maggio 1990 a Roma', 'birth: nato il 3 maggio 1990 a Roma'],
    ['IBAN DE89 3704 0044 0532 0130 00 bank', 'identity-number: DE89 3704 0044 0532 0130 00'],
    ['GB29NWBK60161331926819', 'identity-number: GB29NWBK60161331926819'],
    ['SSN 123-45-6789', 'identity-number: 123-45-6789'],
    ['AB123456C', 'identity-number: AB123456C'],
    ['Passport No. C01X00T47', 'identity-number: C01X00T47'],
    ['DNI 12345678Z', 'identity-number: 12345678Z'],
    ['CPF 529.982.247-25', 'identity-number: 529.982.247-25'],
    ['RSSMRA85T10A562S', 'identity-number: RSSMRA85T10A562S'],
    ['1 85 05 78 006 084 36', 'identity-number: 1 85 05 78 006 084 36'],
    ['12 High Street, Leeds LS1 4AB', 'address: 12 High Street, Leeds LS1 4AB'],
    ['Musterstraße 12, 10115 Berlin', 'address: Musterstraße 12, 10115 Berlin'],
    ['12 rue de la Paix, 75002 Paris', 'address: 12 rue de la Paix, 75002 Paris'],
    ['Calle Mayor 5, 3º B, 28013 Madrid', 'address: Calle Mayor 5, 3º B, 28013 Madrid'],
    ['Rua das Flores, 25, 1200-195 Lisboa', 'address: Rua das Flores, 25, 1200-195 Lisboa'],
    ['Via Roma 12, 40121 Bologna', 'address: Via Roma 12, 40121 Bologna'],
    ['123 Main St, Austin, TX 78701', 'address: 123 Main St, Austin, TX 78701'],
    ['Flat 3, 12 Acacia Avenue', 'address: Flat 3, 12 Acacia Avenue'],
    ['Unter den Linden 77', 'address: Unter den Linden 77'],
    ['Driving licence number MORGA753116SM9IJ', 'identity-number: MORGA753116SM9IJ'],
    ['Am Markt 5, 5020 Salzburg', 'address: Am Markt 5, 5020 Salzburg'],
    ['Geburtsort: Köln', 'birth: Geburtsort: Köln'],
    ['NIF: 123456789', 'identity-number: 123456789'],
    ['Sozialversicherungsnummer 12 150888 M 001', 'identity-number: 12 150888 M 001'],
    ['codice fiscale RSSMRA85T10A562S', 'identity-number: RSSMRA85T10A562S'],
    ['3471234567', 'phone: 3471234567'],
    ['91 555 01 23', 'phone: 91 555 01 23'],
  ])('in “%s”', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each(innocentPhrases)('is not in “%s”', (text) => {
    expect(told(text)).toBe('');
  });

  it('stands where the spans say', () => {
    const text = 'Mail jane@example.com, ring 07700 900418';
    for (const { start, end, text: found } of findPersonalData(text, 'en')) {
      expect(text.slice(start, end)).toBe(found);
    }
  });
});
