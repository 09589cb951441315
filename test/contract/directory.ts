import type { Size } from '../../src/core/facts';
import { smtpAddress, type SmtpAddress } from '../../src/core/recipient';
import type { Directory } from '../../src/ports';
import { address } from '../builders/facts';
import { inMs } from '../builders/clock';

/** How whatever stands behind the directory behaves. */
export type Trouble = 'none' | 'hangs' | 'breaks off' | 'refuses' | 'answers HTML' | 'answers {}';

export type World = {
  /** People behind each list; 0 stands for a list of which there is no number. */
  readonly lists: ReadonlyMap<SmtpAddress, number>;
  readonly trouble: Trouble;
};

export type StartDirectory = (world: World) => Promise<{
  readonly directory: Directory;
  readonly close: () => Promise<unknown>;
}>;

const lists = new Map([
  [address('ward'), 12],
  [address('all-england'), 840_000],
  [address('new-list'), 0],
  [smtpAddress("it's&co+test#1@contoso.example"), 260],
]);

const hostile = [
  '',
  ' ',
  '@',
  'no-at-sign',
  "' or mail ne '",
  '../../policy',
  '..%2f..%2fpolicy',
  '__proto__',
  'constructor@contoso.example',
  '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=x',
  '<img src=x onerror=alert(1)>@contoso.example',
  '\u202emoc.osotnoc@lla',
  '\ud800@contoso.example',
  '\u0000\r\n@contoso.example',
  `${'x'.repeat(10_000)}@contoso.example`,
].map(smtpAddress);

const unlisted: Size = { known: false, why: 'unlisted' };
const unreachable: Size = { known: false, why: 'unreachable' };

/** What every answer to «how many people is this?» keeps to, wherever it comes from. */
export const directoryContract = (name: string, start: StartDirectory): void => {
  describe(name, () => {
    let close: () => Promise<unknown> = () => Promise.resolve();
    afterEach(() => close());

    const open = async (trouble: Trouble): Promise<Directory> => {
      const opened = await start({ lists, trouble });
      close = opened.close;
      return opened.directory;
    };

    test('gives each known list its number, and nobody else one', async () => {
      const directory = await open('none');
      const asked = [...lists.keys(), address('nobody')];
      const sizes = await directory.sizes(asked, inMs(5000));
      expect([...sizes.keys()].sort()).toEqual([...asked].sort());
      lists.forEach((people, list) => {
        expect(sizes.get(list)).toMatchObject(
          people === 0 ? unlisted : { known: true, min: people, max: people },
        );
      });
      expect(sizes.get(address('nobody'))).toEqual(unlisted);
    });

    test('answers no question with no answer, and the same one twice with one', async () => {
      const directory = await open('none');
      expect((await directory.sizes([], inMs(5000))).size).toBe(0);
      const ward = address('ward');
      expect([...(await directory.sizes([ward, ward], inMs(5000))).keys()]).toEqual([ward]);
    });

    test('takes any text for an address, and harms no other list by it', async () => {
      const directory = await open('none');
      const sizes = await directory.sizes([...hostile, address('ward')], inMs(5000));
      hostile.forEach((one) => {
        expect(sizes.get(one)?.known).toBe(false);
      });
      expect(sizes.get(address('ward'))).toMatchObject({ min: 12 });
    });

    test('answers many at once', async () => {
      const directory = await open('none');
      const many = Array.from({ length: 150 }, (_, index) => address(`list${index}`));
      const sizes = await directory.sizes([...many, address('ward')], inMs(5000));
      expect(sizes.size).toBe(151);
      expect(sizes.get(address('ward'))).toMatchObject({ min: 12 });
    });

    test.each<Trouble>(['hangs', 'breaks off', 'refuses', 'answers HTML', 'answers {}'])(
      'says unreachable in time when the other side %s',
      async (trouble) => {
        const directory = await open(trouble);
        const begin = Date.now();
        const sizes = await directory.sizes([...lists.keys()], inMs(200));
        expect(Date.now() - begin).toBeLessThan(200 + 150);
        // An empty object is a shard that holds no list, so only a source without shards calls it a failure.
        const allowed = trouble === 'answers {}' ? [unlisted, unreachable] : [unreachable];
        lists.forEach((_, list) => {
          expect(allowed).toContainEqual(sizes.get(list));
        });
      },
    );

    test('answers at once when there is no time left', async () => {
      const directory = await open('hangs');
      const over = { left: () => 0, passed: Promise.resolve() };
      const sizes = await directory.sizes([address('ward')], over);
      expect(sizes.get(address('ward'))).toEqual(unreachable);
    });
  });
};
