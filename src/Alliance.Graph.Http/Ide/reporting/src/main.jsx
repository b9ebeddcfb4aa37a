import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import { guardUnsent } from './unsent.js';
import './main.css';

guardUnsent();
createRoot(document.getElementById('app')).render(<App />);
