import { installPlatform } from './platform';
import { fillNpmBuildGaps } from './npm-build-gaps';

installPlatform(window);
fillNpmBuildGaps(window);
