import { PassThrough } from 'node:stream';
import { askOn } from '../../src/admin/terminal';

test('asks, and gives the line that is typed', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ask = askOn(input, output);
  const first = ask('How many? ');
  input.write('12\n');
  expect(await first).toBe('12');
  const second = ask('And? ');
  input.write('\n');
  expect(await second).toBe('');
  expect(String(output.read())).toContain('How many? ');
});

test('an input that ends is no answer', async () => {
  const input = new PassThrough();
  const asked = askOn(input, new PassThrough())('How many? ');
  input.end();
  await expect(asked).rejects.toThrow('nothing was written');
});
