// One entry for all pages. Every page works without these modules; they only make things calmer.
import { startAutosave } from "./autosave.js";
import { startFocus } from "./focus.js";
import { startForgetting } from "./forget.js";
import { startLeave } from "./leave.js";
import { startListen } from "./listen.js";
import { startPrint } from "./print.js";
import { startSubmitOnce } from "./submit_once.js";

startFocus();
startForgetting();
startLeave();
startAutosave();
startSubmitOnce();
startPrint();
startListen();
