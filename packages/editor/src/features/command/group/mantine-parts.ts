// The few of Mantine's styles that dialogs on this page need; the shell, which brings all, is not loaded here.
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Loader.layer.css';
