import { installMicrosoftAjax } from './microsoft-ajax';
import { installSignInBridge } from './sign-in-bridge';

installMicrosoftAjax(window);
installSignInBridge(window);
