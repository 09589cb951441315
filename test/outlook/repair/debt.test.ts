import { smtpAddress } from '../../../src/core/recipient';
import { noteKey, readNote } from '../../../src/outlook/repair/note';
import type { Recipients, Repair, Repairs } from '../../../src/ports';
import { closeOutlook, fakeItem, openInOutlook, openPane, type ItemOptions } from './fake-item';
import { addresses, group, nobody, nowhere, people, person, sorted } from './recipients';

afterEach(closeOutlook);

const list = person('all-staff');
const remove: Repair = { kind: 'remove', address: smtpAddress(list.address) };
const reply: Repair = { kind: 'reply-to-sender', sender: smtpAddress(person('to0').address) };

const crowd: Recipients = {
  to: [...people(250, 'to'), list, ...people(150, 'also-to')],
  cc: people(220, 'cc'),
  bcc: people(130, 'bcc'),
};
const left: Recipients = { ...crowd, to: [...people(250, 'to'), ...people(150, 'also-to')] };

/** What is done in a pane that is closed after so many calls. */
const closedWhile = async (
  work: (repairs: Repairs) => Promise<unknown>,
  closedAfter: number,
  start: Recipients = crowd,
  options: ItemOptions = {},
) => {
  const item = fakeItem(start, { ...options, closedAfter });
  openInOutlook(item);
  await item.time.until(work(openPane(item)));
  await item.time.drain();
  item.reopen();
  item.setTrouble(undefined);
  return item;
};

const noted = (item: ReturnType<typeof fakeItem>): Recipients =>
  readNote(item.session.get(noteKey) ?? '');

/** Reads of three fields, the note, and what is read before a field is written. */
const callsBefore = 5;

test('closed while a field is rewritten: who is missing is named, and all come back at a click', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  expect(item.now().to).toHaveLength(200);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  expect(cutShort?.missing).toEqual(left.to.slice(200));
  item.log.length = 0;
  expect((await item.time.until(pane.undo(cutShort?.change ?? never()))).kind).toBe('done');
  expect(item.writes().map(({ what, count }) => `${what} ${count}`)).toEqual([
    'add 100',
    'add 100',
  ]);
  expect(item.now()).toEqual(left);
  expect(noted(item)).toEqual(nobody);
  expect(await item.time.until(openPane(item).cutShort())).toBeNull();
});

const never = (): never => {
  throw new Error('Nothing was cut short.');
};

test('put back, and undone: they are gone again, and nothing is owed', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  const outcome = await item.time.until(pane.undo(cutShort?.change ?? never()));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  await item.time.until(pane.undo(outcome.change));
  expect(item.now().to).toEqual(left.to.slice(0, 200));
  expect(await item.time.until(openPane(item).cutShort())).toBeNull();
});

test('closed before the first write, or after the last: nothing is said, and the note goes', async () => {
  for (const closedAfter of [callsBefore, callsBefore + 4]) {
    const item = await closedWhile(({ repair }) => repair(remove), closedAfter);
    expect(noted(item)).not.toEqual(nobody);
    expect(await item.time.until(openPane(item).cutShort())).toBeNull();
    expect(noted(item)).toEqual(nobody);
  }
});

test.each<[string, Repair, Recipients]>([
  ['is done', remove, crowd],
  ['needs no note', reply, crowd],
  ['rewrites no more than 100', remove, { ...nobody, to: [list, ...people(50)] }],
])('a change that %s leaves no note', async (_, asked, start) => {
  const item = await closedWhile(({ repair }) => repair(asked), Infinity, start);
  expect(noted(item)).toEqual(nobody);
  expect(item.notes).toHaveLength(asked === remove && start === crowd ? 2 : 0);
});

test('a change that is refused leaves no note', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), Infinity, crowd, {
    trouble: (index, what) => (what === 'add' && index < 12 ? 'refused' : null),
  });
  expect(item.now().to.length).toBe(crowd.to.length);
  expect(noted(item)).toEqual(nobody);
});

test('who is lost is remembered until they are back', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), Infinity, crowd, {
    trouble: (_, what) => (what === 'add' ? 'refused' : null),
  });
  const gone = nowhere(crowd, item.now());
  expect(gone).toHaveLength(301);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  expect(cutShort?.missing.map(({ address }) => address).sort()).toEqual(gone);
  await item.time.until(pane.undo(cutShort?.change ?? never()));
  expect(sorted(item.now())).toEqual(sorted(crowd));
});

test('closed while everybody is being put back after a refusal: all of before come back', async () => {
  let sets = 0;
  const item = await closedWhile(({ repair }) => repair(reply), 20, crowd, {
    trouble: (_, what, field) => {
      if (what === 'set') sets += 1;
      return what === 'set' && field === 'bcc' && sets > 2 ? 'refused' : null;
    },
  });
  expect(nowhere(crowd, item.now()).length).toBeGreaterThan(100);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  await item.time.until(pane.undo(cutShort?.change ?? never()));
  expect(sorted(item.now())).toEqual(sorted(crowd));
});

const otherRepair: Repair = { kind: 'remove', address: smtpAddress(person('cc3').address) };

test('another repair in the new pane does not make it forget who is missing', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  expect((await item.time.until(pane.repair(otherRepair))).kind).toBe('done');
  const again = await item.time.until(openPane(item).cutShort());
  expect(again?.missing).toEqual(cutShort?.missing);
});

test('cut short twice: who is missing since the first time is named with those of the second', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  const pane = openPane(item);
  await item.time.until(pane.cutShort());
  item.closeAfter(callsBefore + 1);
  await item.time.until(pane.repair(otherRepair));
  await item.time.drain();
  item.reopen();
  const both = await item.time.until(openPane(item).cutShort());
  expect(both?.missing).toEqual([...left.to.slice(200), ...crowd.cc.slice(101)]);
});

test('who has come back by hand is not doubled', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  item.write('cc', [...item.now().cc, ...left.to.slice(200, 250)]);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  item.write('to', [...item.now().to, ...left.to.slice(250, 300)]);
  await item.time.until(pane.undo(cutShort?.change ?? never()));
  const all = [...addresses(item.now()).to, ...addresses(item.now()).cc];
  expect(new Set(all).size).toBe(all.length);
  expect(nowhere(left, item.now())).toEqual([]);
});

test('names are left out where they take too much room, and the change goes on where nothing has room', async () => {
  const named = (entries: Recipients['to']) =>
    entries.map(({ address }) => ({ name: `${address} `.repeat(8), address }));
  const talkative = { ...crowd, to: named(crowd.to) };
  const short = await closedWhile(({ repair }) => repair(remove), callsBefore + 2, talkative);
  expect(noted(short).to).toEqual(
    left.to.slice(100).map(({ address }) => ({ name: address, address })),
  );
  for (const sessionLimit of [8_000, 100]) {
    const item = fakeItem(crowd, { sessionLimit });
    openInOutlook(item);
    expect((await item.time.until(openPane(item).repair(remove))).kind).toBe('done');
    expect(item.now()).toEqual(left);
    expect(item.notes.length).toBeGreaterThan(2);
  }
});

test('a field that could not be read: nobody is said to be missing, and the note stays', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  item.setTrouble((_, what, field) => (what === 'get' && field === 'bcc' ? 'refused' : null));
  expect(await item.time.until(openPane(item).cutShort())).toBeNull();
  item.setTrouble(undefined);
  expect((await item.time.until(openPane(item).cutShort()))?.missing).toHaveLength(200);
});

test('a contact group that came since does not stand in the way', async () => {
  const item = await closedWhile(({ repair }) => repair(remove), callsBefore + 2);
  item.write('to', [group, ...item.now().to]);
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  expect((await item.time.until(pane.undo(cutShort?.change ?? never()))).kind).toBe('done');
  expect(item.now().to).toEqual([group, ...left.to]);
});
