import { installPlatform } from './classic-platform';
import { fillNpmBuildGaps } from './npm-build-gaps';

installPlatform(window);
fillNpmBuildGaps(window);
