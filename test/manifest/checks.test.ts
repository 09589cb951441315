import { readFileSync } from 'node:fs';
import { checks } from '../../manifest/checks';
import type { Project } from '../../manifest/check';
import { readProject } from '../../manifest/project';
import { parseXml } from '../../manifest/xml';

const root = process.cwd();
const shipped = readFileSync('manifest.xml', 'utf8');
const project = readProject(root);

const problemsOf = (name: string, text: string, seen: Project = project): readonly string[] =>
  checks[name]!({ root: parseXml(text), bytes: Buffer.byteLength(text) }, seen);

type Break = readonly [check: string, from: string | RegExp, to: string, says: RegExp];

/** One edit of the shipped manifest, and what the check then says. */
const breaks: readonly Break[] = [
  ['identity', /<Id>.*<\/Id>/, '<Id>breakwater</Id>', /Id "breakwater" is not a GUID/],
  ['identity', 'ReadWriteItem', 'ReadWriteMailbox', /Permissions is "ReadWriteMailbox"/],
  ['version', /<Version>.*<\/Version>/, '<Version>1.0</Version>', /"1.0" is not of the form/],
  ['version', /<Version>.*<\/Version>/, '<Version>9.9.9.0</Version>', /Version is 9.9.9.0/],
  ['size', '</OfficeApp>', `<!--${'x'.repeat(256 * 1024)}--></OfficeApp>`, /262144 are allowed/],
  ['requirements', 'MinVersion="1.5"', 'MinVersion="1.12"', /Mailbox 1.12 is required/],
  ['requirements', 'DefaultMinVersion="1.5"', 'DefaultMinVersion="1.6"', /Mailbox 1.6 is required/],
  [
    'requirements',
    /<(bt:)?Sets?[ />][\s\S]*?\/(bt:)?Sets>|<Sets>[\s\S]*?<\/Sets>/g,
    '',
    /No requirement/,
  ],
  ['resources', 'resid="Pane.Label"', 'resid="Pane.Lable"', /resid "Pane.Lable" names no resource/],
  ['resources', /resid="Group.Label"/g, 'resid="Pane.Label"', /"Group.Label" is used nowhere/],
  ['resources', /id="Icon.16" D/, 'id="Icon.32" D', /"Icon.32" stands there twice/],
  ['resources', /Group\.Label/g, 'Group.Label.That.Is.Longer.Than.32', /longer than 32 characters/],
  ['runtimes', /<Runtimes>[\s\S]*<\/Runtimes>/, '', /no Runtime/],
  ['runtimes', /<Override type=.*/, '', /one Override of type javascript/],
  ['runtimes', /(<Runtime [\s\S]*<\/Runtime>)/, '$1$1', /one Runtime, there are more/],
  [
    'runtimes',
    /<SourceLocation resid="Events.Page"/,
    '<SourceLocation resid="Pane.Page"',
    /starts "Pane.Page"/,
  ],
  ['events', 'Type="OnMessageSend"', 'Type="OnMesageSend"', /"OnMesageSend" is no event/],
  ['events', 'Type="OnAppointmentSend"', 'Type="OnMessageSend"', /declares OnMessageSend twice/],
  ['events', / SendMode="SoftBlock"/, '', /OnMessageSend has SendMode ""/],
  ['events', 'SendMode="SoftBlock"', 'SendMode="softBlock"', /must be one of PromptUser/],
  [
    'events',
    'Type="OnMessageCompose"',
    'SendMode="Block" Type="OnMessageCompose"',
    /takes no SendMode/,
  ],
  [
    'events',
    /(<MobileFormFactor>[\s\S]*Type=")OnNewMessageCompose/,
    '$1OnMessageSend',
    /Phones do not raise OnMessageSend/,
  ],
  [
    'handlers',
    'FunctionName="onMessageSend"',
    'FunctionName="onSend"',
    /"onSend" is associated nowhere/,
  ],
  [
    'handlers',
    /<LaunchEvent Type="OnAppointmentSend".*/,
    '',
    /"onAppointmentSend", which no Launch/,
  ],
  [
    'commands',
    'id="breakwater.message.pane"',
    'id="breakwater.pane"',
    /No button "breakwater.message.pane"/,
  ],
  [
    'commands',
    'xsi:type="AppointmentOrganizerCommandSurface"',
    'xsi:type="AppointmentAttendeeCommandSurface"',
    /on AppointmentOrganizerCommandSurface/,
  ],
  [
    'commands',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    /"breakwater.message.pane"/,
  ],
  ['commands', 'id="breakwater.appointment"', 'id="breakwater.message"', /stands there twice/],
  ['https', /https(.*taskpane.html")/, 'http$1', /"http:.*" is not a plain https address/],
  [
    'https',
    'https://localhost:3000/assets/icon-16.png',
    'assets/icon-16.png',
    /"assets.icon-16.png"/,
  ],
  ['https', 'https://localhost:3000/help', 'https://a:b@localhost:3000/help', /not a plain https/],
  [
    'https',
    '<Hosts>',
    '<AppDomains><AppDomain>http://x.example</AppDomain></AppDomains><Hosts>',
    /x\.ex/,
  ],
  ['icons', 'icon-64.png', 'icon-63.png', /assets\/icon-63.png is missing/],
  ['icons', /(id="Icon.16".*)icon-16/, '$1icon-32', /has 32 by 32 pixels, 16 are promised/],
  ['icons', 'icon-128.png', 'help.html', /help.html is missing or no PNG/],
  ['icons', /<bt:Image size="80".*/, '', /no icon of 80 pixels/],
  [
    'lengths',
    'DefaultValue="Breakwater"',
    `DefaultValue="${'b'.repeat(126)}"`,
    /has 126 characters, 125/,
  ],
  ['lengths', 'Value="Compte', `Value="${'c'.repeat(250)}`, /250 are allowed/],
  ['lengths', 'Value="Qui', `Value="${'q'.repeat(125)}`, /125 are allowed/],
  ['lengths', 'DefaultValue="Shows', `DefaultValue="${'s'.repeat(250)}`, /250 are allowed/],
  ['lengths', 'DefaultValue="Who gets this?"', 'DefaultValue=" "', /A text is empty/],
  ['locales', '>en-US<', '>en<', /DefaultLocale "en" is not a full tag/],
  ['locales', 'Locale="fr-FR"', 'Locale="fr"', /"fr" is not a full tag/],
  ['locales', 'Locale="fr-FR"', 'Locale="de-DE"', /de-DE stands there twice/],
  ['locales', 'Locale="fr-FR"', 'Locale="en-US"', /en-US is the default/],
  ['locales', /<bt:Override Locale="de-DE".*/, '', /Pane.Label: de-DE is missing/],
];

test.each(Object.keys(checks))('%s finds nothing in the shipped manifest', (name) => {
  expect(problemsOf(name, shipped)).toEqual([]);
});

test.each(breaks)('%s: %s made into %s is told', (name, from, to, says) => {
  const broken = shipped.replace(from, to);
  expect(broken).not.toBe(shipped);
  expect(problemsOf(name, broken).join('\n')).toMatch(says);
});

test.each(Object.keys(checks))('%s is broken by at least one edit here', (name) => {
  expect(breaks.map(([check]) => check)).toContain(name);
});

test('a handler that src/events gains must be declared', () => {
  const more = { ...project, functionNames: [...project.functionNames, 'onMessageFromChanged'] };
  expect(problemsOf('handlers', shipped, more)).toEqual([
    'src/events associates "onMessageFromChanged", which no LaunchEvent names.',
  ]);
});
