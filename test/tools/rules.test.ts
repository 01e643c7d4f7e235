import { rulesAsCsv } from '../../src/tools/rules.ts';

const csv = rulesAsCsv();
const [header, ...lines] = csv.trimEnd().split('\n');

test('the header names the columns', () => {
  expect(header).toBe('tabell,svar1,svar2,svar3,svar4,rad,utfall,tolkning');
});

test('there is one line for each combination, tables A, B and C in that order (S32)', () => {
  expect(lines.map((line) => line.charAt(0)).join('')).toBe(
    'A'.repeat(54) + 'B'.repeat(54) + 'C'.repeat(54),
  );
  expect(new Set(lines.map((line) => line.split(',').slice(0, 5).join())).size).toBe(162);
  expect(csv.endsWith('\n')).toBe(true);
});

test('every line has eight columns; only table B leaves the fourth answer empty', () => {
  for (const line of lines) {
    const columns = line.split(',');
    expect(columns).toHaveLength(8);
    expect(columns.slice(1, 4)).not.toContain('');
    expect(columns[4] === '').toBe(columns[0] === 'B');
    expect(columns[5]?.charAt(0)).toBe(columns[0]);
    expect(['ja', 'nej']).toContain(columns[7]);
  }
});

test('the last answer varies fastest, in the order of its values', () => {
  expect(lines.slice(0, 4)).toEqual([
    'A,psykiatrisk,psykisk_ohalsa,pagaende,pagaende,A1,FH,nej',
    'A,psykiatrisk,psykisk_ohalsa,pagaende,tidigare,A1,FH,nej',
    'A,psykiatrisk,psykisk_ohalsa,pagaende,aldrig,A1,FH,nej',
    'A,psykiatrisk,psykisk_ohalsa,tidigare,pagaende,A5,VO,ja',
  ]);
  expect(lines[53]).toBe('A,somatisk,okand,aldrig,aldrig,A8,VO,nej');
  expect(lines[54]).toBe('B,boendestod,pagaende,pagaende,,B1,FH,nej');
  expect(lines[107]).toBe('B,blandad,aldrig,aldrig,,B10,DELA,nej');
  expect(lines[108]).toBe('C,nej,endast_hemtjanst,aldrande,nej,C1,VO,nej');
  expect(lines[161]).toBe('C,oklart,annat_eller_fler,annan_orsak,oklart,C2,FH,nej');
});

test.each([
  ['S15 wins over S8', 'A,psykiatrisk,annan,aldrig,aldrig,A4,VO,nej'],
  [
    'an earlier VO case is an interpretation (S8)',
    'A,psykiatrisk,okand,tidigare,tidigare,A3,FH,ja',
  ],
  ['FH investigates vob, EC VO decides (S21)', 'B,vob,tidigare,aldrig,,B3,FH_UTREDER,nej'],
  [
    'ageing with a right to LSS is talked about (S28)',
    'C,nej,endast_hemtjanst,aldrande,ja,C3,DIALOG,ja',
  ],
])('it can be read that %s', (_, line) => {
  expect(lines).toContain(line);
});
