// What every page needs, the phone page included; the shell brings Mantine's other styles.
// All of Mantine's are in a CSS layer, so the app's own rules win whatever the loading order.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '../ui/tokens.css';
import './global.css';
