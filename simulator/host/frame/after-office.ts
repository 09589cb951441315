import { fillNpmBuildGaps } from './npm-build-gaps';

fillNpmBuildGaps(window);
