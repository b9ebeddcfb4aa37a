import { createRoot } from 'react-dom/client';
import { App } from './shell/App.jsx';
import './main.css';

createRoot(document.getElementById('ide')).render(<App />);
