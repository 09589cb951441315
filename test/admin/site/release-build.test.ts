import { readBuild } from '../../../src/admin/site/release-build';
import { removeTempFolders, tempFolder } from './temp-folder';

afterEach(removeTempFolders);

test('without a build it names the command that makes one', async () => {
  await expect(readBuild('/nowhere/dist')).rejects.toThrow(/npm run build/);
});

test('half a build is told', async () => {
  const folder = tempFolder({ 'manifest.xml': '', 'launchevent.js': '' });
  await expect(readBuild(folder)).rejects.toThrow(/lacks .*taskpane\.js/);
});
