<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About InstructIR Desktop</source>
   <translation>Acerca de InstructIR Desktop</translation>
  </message>
  <message>
   <source>All licences</source>
   <translation>Todas las licencias</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Creado con</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Model SHA-256</source>
   <translation>SHA-256 del modelo</translation>
  </message>
  <message>
   <source>None installed</source>
   <translation>Ninguno instalado</translation>
  </message>
  <message>
   <source>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</source>
   <translation>Qt for Python {pyside_version} (LGPL 3), Python {python_version}</translation>
  </message>
  <message>
   <source>The photo editor whose tool is a sentence.</source>
   <translation>El editor de fotos cuya herramienta es una frase.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message>
   <source>Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you press a button that says so. The original photo is never written to.</source>
   <translation>Sus fotos se quedan en este equipo: todo se calcula aquí y no se abre ninguna conexión de red salvo que pulse un botón que lo diga. Nunca se escribe en la foto original.</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;100 %</source>
   <translation>&amp;100 %</translation>
  </message>
  <message>
   <source>&amp;200 %</source>
   <translation>&amp;200 %</translation>
  </message>
  <message>
   <source>&amp;About InstructIR Desktop</source>
   <translation>&amp;Acerca de InstructIR Desktop</translation>
  </message>
  <message>
   <source>&amp;Batch…</source>
   <translation>&amp;Procesar por lotes…</translation>
  </message>
  <message>
   <source>&amp;Black</source>
   <translation>&amp;Negro</translation>
  </message>
  <message>
   <source>&amp;Bring steps up to date</source>
   <translation>&amp;Actualizar los pasos</translation>
  </message>
  <message>
   <source>&amp;Brush region</source>
   <translation>Región con &amp;pincel</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>&amp;Cancelar</translation>
  </message>
  <message>
   <source>&amp;Colour range</source>
   <translation>Rango de c&amp;olor</translation>
  </message>
  <message>
   <source>&amp;Copy steps</source>
   <translation>&amp;Copiar pasos</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Oscuro</translation>
  </message>
  <message>
   <source>&amp;Dark grey</source>
   <translation>Gris &amp;oscuro</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>&amp;Diagnóstico…</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Duplicar</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Edición</translation>
  </message>
  <message>
   <source>&amp;Ellipse region</source>
   <translation>Región &amp;elíptica</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportar…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Archivo</translation>
  </message>
  <message>
   <source>&amp;Fit</source>
   <translation>A&amp;justar</translation>
  </message>
  <message>
   <source>&amp;Forget my sentences</source>
   <translation>&amp;Olvidar mis frases</translation>
  </message>
  <message>
   <source>&amp;Group or ungroup…</source>
   <translation>A&amp;grupar o desagrupar…</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>&amp;Guía</translation>
  </message>
  <message>
   <source>&amp;Hand</source>
   <translation>&amp;Mano</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;Histogram</source>
   <translation>&amp;Histograma</translation>
  </message>
  <message>
   <source>&amp;History…</source>
   <translation>&amp;Historial…</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts…</source>
   <translation>Atajos de &amp;teclado…</translation>
  </message>
  <message>
   <source>&amp;Lasso region</source>
   <translation>Región con la&amp;zo</translation>
  </message>
  <message>
   <source>&amp;Lens</source>
   <translation>L&amp;upa</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>&amp;Licencias</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Claro</translation>
  </message>
  <message>
   <source>&amp;Mid grey</source>
   <translation>Gris &amp;medio</translation>
  </message>
  <message>
   <source>&amp;Models…</source>
   <translation>&amp;Modelos…</translation>
  </message>
  <message>
   <source>&amp;Navigator</source>
   <translation>&amp;Navegador</translation>
  </message>
  <message>
   <source>&amp;Next photo</source>
   <translation>Foto si&amp;guiente</translation>
  </message>
  <message>
   <source>&amp;No rating</source>
   <translation>&amp;Sin puntuación</translation>
  </message>
  <message>
   <source>&amp;Only this step</source>
   <translation>&amp;Solo este paso</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>&amp;Abrir…</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Pegar</translation>
  </message>
  <message>
   <source>&amp;Pixel grid from 800 %</source>
   <translation>Cuadrícula de &amp;píxeles desde el 800 %</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>&amp;Preferencias…</translation>
  </message>
  <message>
   <source>&amp;Previous photo</source>
   <translation>Foto an&amp;terior</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Salir</translation>
  </message>
  <message>
   <source>&amp;Rectangle region</source>
   <translation>Región &amp;rectangular</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rehacer</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>&amp;Región</translation>
  </message>
  <message>
   <source>&amp;Save back as TIFF</source>
   <translation>Guardar &amp;de vuelta como TIFF</translation>
  </message>
  <message>
   <source>&amp;Select and change</source>
   <translation>Sele&amp;ccionar y modificar</translation>
  </message>
  <message>
   <source>&amp;Split before and after</source>
   <translation>&amp;Dividir antes y después</translation>
  </message>
  <message>
   <source>&amp;Stack</source>
   <translation>&amp;Pila</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;Sistema</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Deshacer</translation>
  </message>
  <message>
   <source>&amp;Verify an exported file…</source>
   <translation>&amp;Verificar un archivo exportado…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Wand</source>
   <translation>&amp;Varita</translation>
  </message>
  <message>
   <source>&amp;White</source>
   <translation>&amp;Blanco</translation>
  </message>
  <message>
   <source>Above and &amp;below</source>
   <translation>Arri&amp;ba y abajo</translation>
  </message>
  <message>
   <source>As the &amp;theme</source>
   <translation>Según el &amp;tema</translation>
  </message>
  <message>
   <source>Before and after side &amp;by side</source>
   <translation>Antes &amp;y después lado a lado</translation>
  </message>
  <message>
   <source>Changes of the s&amp;elected step</source>
   <translation>Cambios del paso &amp;seleccionado</translation>
  </message>
  <message>
   <source>Check a file against its receipt</source>
   <translation>Comprobar un archivo con su comprobante</translation>
  </message>
  <message>
   <source>Clipping &amp;warnings</source>
   <translation>A&amp;visos de recorte</translation>
  </message>
  <message>
   <source>Co&amp;mmand palette…</source>
   <translation>Paleta de &amp;comandos…</translation>
  </message>
  <message>
   <source>Co&amp;py region</source>
   <translation>Copi&amp;ar región</translation>
  </message>
  <message>
   <source>Compare four &amp;readings…</source>
   <translation>Comparar cuatro &amp;lecturas…</translation>
  </message>
  <message>
   <source>Copy the selected steps, or all</source>
   <translation>Copiar los pasos seleccionados o todos</translation>
  </message>
  <message>
   <source>Delete the sentences kept for completion</source>
   <translation>Eliminar las frases guardadas para completar</translation>
  </message>
  <message>
   <source>Divide the view by a level line</source>
   <translation>Dividir la vista con una línea horizontal</translation>
  </message>
  <message>
   <source>Duplica&amp;te region</source>
   <translation>Dupl&amp;icar región</translation>
  </message>
  <message>
   <source>Duplicate the selected steps</source>
   <translation>Duplicar los pasos seleccionados</translation>
  </message>
  <message>
   <source>Er&amp;aser</source>
   <translation>&amp;Borrador</translation>
  </message>
  <message>
   <source>Fi&amp;ll</source>
   <translation>Re&amp;llenar</translation>
  </message>
  <message>
   <source>Find and run any command by its name</source>
   <translation>Encontrar y ejecutar cualquier comando por su nombre</translation>
  </message>
  <message>
   <source>Go through the photos of a folder</source>
   <translation>Recorrer las fotos de una carpeta</translation>
  </message>
  <message>
   <source>Go to any state of the photo</source>
   <translation>Ir a cualquier estado de la foto</translation>
  </message>
  <message>
   <source>How everything works</source>
   <translation>Cómo funciona todo</translation>
  </message>
  <message>
   <source>Installed models, importing and checking</source>
   <translation>Modelos instalados, importación y comprobación</translation>
  </message>
  <message>
   <source>L&amp;uminosity range</source>
   <translation>Rango de l&amp;uminosidad</translation>
  </message>
  <message>
   <source>Language, look, speed and more</source>
   <translation>Idioma, aspecto, velocidad y más</translation>
  </message>
  <message>
   <source>Larger brush</source>
   <translation>Pincel más grande</translation>
  </message>
  <message>
   <source>Let the photo cover the view</source>
   <translation>Hacer que la foto cubra la vista</translation>
  </message>
  <message>
   <source>Li&amp;near gradient</source>
   <translation>Degradado li&amp;neal</translation>
  </message>
  <message>
   <source>Make a group of the marked steps</source>
   <translation>Formar un grupo con los pasos marcados</translation>
  </message>
  <message>
   <source>Mark what is pure white or black</source>
   <translation>Marcar lo que es blanco o negro puro</translation>
  </message>
  <message>
   <source>Mid-&amp;grey</source>
   <translation>&amp;Gris medio</translation>
  </message>
  <message>
   <source>Move the photo</source>
   <translation>Mover la foto</translation>
  </message>
  <message>
   <source>Move, scale and turn parts of a region</source>
   <translation>Mover, escalar y girar partes de una región</translation>
  </message>
  <message>
   <source>One photo pixel is one screen pixel</source>
   <translation>Un píxel de la foto es un píxel de la pantalla</translation>
  </message>
  <message>
   <source>Open a &amp;folder…</source>
   <translation>Abrir una &amp;carpeta…</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Abrir una foto</translation>
  </message>
  <message>
   <source>Pa&amp;ste regions</source>
   <translation>Pe&amp;gar regiones</translation>
  </message>
  <message>
   <source>Paste steps or regions, or open a picture</source>
   <translation>Pegar pasos o regiones, o abrir una imagen</translation>
  </message>
  <message>
   <source>Pol&amp;ygon region</source>
   <translation>Región po&amp;ligonal</translation>
  </message>
  <message>
   <source>Ra&amp;dial gradient</source>
   <translation>Degradado ra&amp;dial</translation>
  </message>
  <message>
   <source>Redo steps with the &amp;installed model</source>
   <translation>Rehacer los pasos con el modelo &amp;instalado</translation>
  </message>
  <message>
   <source>S&amp;wap before and after</source>
   <translation>&amp;Intercambiar antes y después</translation>
  </message>
  <message>
   <source>See and change the shortcuts</source>
   <translation>Ver y cambiar los atajos</translation>
  </message>
  <message>
   <source>See four readings of the sentence</source>
   <translation>Ver cuatro lecturas de la frase</translation>
  </message>
  <message>
   <source>Select what is coloured alike and joined</source>
   <translation>Seleccionar lo contiguo de color parecido</translation>
  </message>
  <message>
   <source>Show &amp;changes</source>
   <translation>Mostrar los &amp;cambios</translation>
  </message>
  <message>
   <source>Show &amp;overlay</source>
   <translation>Mostrar la &amp;superposición</translation>
  </message>
  <message>
   <source>Show in the file &amp;manager</source>
   <translation>&amp;Mostrar en el administrador de archivos</translation>
  </message>
  <message>
   <source>Show the &amp;mask</source>
   <translation>Mos&amp;trar la máscara</translation>
  </message>
  <message>
   <source>Show the fil&amp;mstrip</source>
   <translation>Mostrar la &amp;tira de imágenes</translation>
  </message>
  <message>
   <source>Show the o&amp;riginal (hold B)</source>
   <translation>Mostrar el &amp;original (mantener B)</translation>
  </message>
  <message>
   <source>Show the original; or hold B</source>
   <translation>Mostrar el original; o mantener B</translation>
  </message>
  <message>
   <source>Show the whole photo</source>
   <translation>Mostrar la foto entera</translation>
  </message>
  <message>
   <source>Show where and how much the steps changed the photo</source>
   <translation>Mostrar dónde y cuánto cambiaron los pasos la foto</translation>
  </message>
  <message>
   <source>Smaller brush</source>
   <translation>Pincel más pequeño</translation>
  </message>
  <message>
   <source>Take away from the active region</source>
   <translation>Quitar de la región activa</translation>
  </message>
  <message>
   <source>The active region in black and white</source>
   <translation>La región activa en blanco y negro</translation>
  </message>
  <message>
   <source>The original around the pointer; tap or hold the key</source>
   <translation>El original alrededor del puntero; pulse o mantenga la tecla</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Los mismos pasos en muchas fotos</translation>
  </message>
  <message>
   <source>The whole photo small, while zoomed in</source>
   <translation>La foto entera en pequeño, al ampliar</translation>
  </message>
  <message>
   <source>Turn all other steps off; again: back on</source>
   <translation>Desactivar los demás pasos; otra vez: reactivarlos</translation>
  </message>
  <message>
   <source>What helps to find a fault; nothing is sent</source>
   <translation>Lo que ayuda a encontrar un fallo; no se envía nada</translation>
  </message>
  <message>
   <source>Write a &amp;sentence</source>
   <translation>Escribir una &amp;frase</translation>
  </message>
  <message>
   <source>Write a new 16-bit TIFF beside the photo</source>
   <translation>Escribir un TIFF nuevo de 16 bits junto a la foto</translation>
  </message>
  <message>
   <source>Write the restored photo to a new file</source>
   <translation>Escribir la foto restaurada en un archivo nuevo</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>&amp;Ampliar</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>&amp;Reducir</translation>
  </message>
 </context>
 <context>
  <name>BackupDialog</name>
  <message>
   <source>1 step</source>
   <translation>1 paso</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Recuperar</translation>
  </message>
  <message>
   <source>The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. The damaged file is kept aside either way.</source>
   <translation>Las ediciones de «{name}» no se pueden leer. Se guardaron versiones anteriores que se pueden recuperar. El archivo dañado se conserva aparte en cualquier caso.</translation>
  </message>
  <message>
   <source>The saved edits are damaged</source>
   <translation>Las ediciones guardadas están dañadas</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} pasos</translation>
  </message>
 </context>
 <context>
  <name>BatchActions</name>
  <message>
   <source>Batch {percent}</source>
   <translation>Lote {percent}</translation>
  </message>
  <message>
   <source>Cancelled. {counted}</source>
   <translation>Cancelado. {counted}</translation>
  </message>
  <message>
   <source>The batch cannot be kept: {reason}.</source>
   <translation>No se puede guardar el lote: {reason}.</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>A preset</source>
   <translation>Un ajuste preestablecido</translation>
  </message>
  <message>
   <source>A sentence</source>
   <translation>Una frase</translation>
  </message>
  <message>
   <source>Add a number to the name</source>
   <translation>Añadir un número al nombre</translation>
  </message>
  <message>
   <source>As the last export</source>
   <translation>Como la última exportación</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose photos…</source>
   <translation>Elegir fotos…</translation>
  </message>
  <message>
   <source>Choose the photos, or drop them here.</source>
   <translation>Elija las fotos o suéltelas aquí.</translation>
  </message>
  <message>
   <source>Choose the preset.</source>
   <translation>Elija el ajuste preestablecido.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Each photo’s own steps</source>
   <translation>Los pasos propios de cada foto</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>Carpeta para los resultados</translation>
  </message>
  <message>
   <source>Folder with the photos</source>
   <translation>Carpeta con las fotos</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Carpeta…</translation>
  </message>
  <message>
   <source>If a file is there</source>
   <translation>Si el archivo ya existe</translation>
  </message>
  <message>
   <source>If it is there</source>
   <translation>Si ya existe</translation>
  </message>
  <message>
   <source>Leave clean photos alone</source>
   <translation>No tocar las fotos limpias</translation>
  </message>
  <message>
   <source>Leave it, and say so</source>
   <translation>Dejarlo y avisar</translation>
  </message>
  <message>
   <source>Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen</source>
   <translation>Mide en unas pocas partes de cada foto lo que cambiarían los pasos y la omite cuando apenas se vería</translation>
  </message>
  <message>
   <source>No preset is chosen.</source>
   <translation>No se ha elegido ningún ajuste preestablecido.</translation>
  </message>
  <message>
   <source>None yet: choose them, or drop photos or a folder here</source>
   <translation>Ninguna todavía: elíjalas o suelte aquí fotos o una carpeta</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Photos for the batch</source>
   <translation>Fotos para el lote</translation>
  </message>
  <message>
   <source>Photos without steps are skipped.</source>
   <translation>Las fotos sin pasos se omiten.</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Ajuste</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Ajustes preestablecidos</translation>
  </message>
  <message>
   <source>Replace it (never a photo)</source>
   <translation>Reemplazarlo (nunca una foto)</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>Frase</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <source>The same steps on many photos</source>
   <translation>Los mismos pasos en muchas fotos</translation>
  </message>
  <message>
   <source>The steps of this photo</source>
   <translation>Los pasos de esta foto</translation>
  </message>
  <message>
   <source>This photo has no step that is switched on.</source>
   <translation>Esta foto no tiene ningún paso activado.</translation>
  </message>
  <message>
   <source>What is wrong with the photos, such as “remove the noise”</source>
   <translation>Qué les pasa a las fotos, en inglés, por ejemplo “remove the noise”</translation>
  </message>
  <message>
   <source>Write what is wrong with the photos.</source>
   <translation>Escriba en inglés qué les pasa a las fotos.</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>Exportar como</translation>
  </message>
  <message>
   <source>{count} from {folders} folders</source>
   <translation>{count} de {folders} carpetas</translation>
  </message>
  <message>
   <source>{count} from “{folder}”</source>
   <translation>{count} de «{folder}»</translation>
  </message>
 </context>
 <context>
  <name>Browsing</name>
  <message>
   <source>Open a folder</source>
   <translation>Abrir una carpeta</translation>
  </message>
  <message>
   <source>Rate with {stars}</source>
   <translation>Valorar con {stars}</translation>
  </message>
  <message>
   <source>Take the rating away</source>
   <translation>Quitar la valoración</translation>
  </message>
  <message>
   <source>The picture could not be saved in “{folder}”: {problem}.</source>
   <translation>No se pudo guardar la imagen en «{folder}»: {problem}.</translation>
  </message>
  <message>
   <source>The picture is saved as “{path}”.</source>
   <translation>La imagen se ha guardado como «{path}».</translation>
  </message>
  <message>
   <source>There is no photo in “{folder}”.</source>
   <translation>No hay ninguna foto en «{folder}».</translation>
  </message>
  <message>
   <source>This is the first one.</source>
   <translation>Esta es la primera.</translation>
  </message>
  <message>
   <source>This is the last photo of the folder.</source>
   <translation>Esta es la última foto de la carpeta.</translation>
  </message>
  <message>
   <source>the picture cannot be written</source>
   <translation>no se puede escribir la imagen</translation>
  </message>
 </context>
 <context>
  <name>CanvasView</name>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
 </context>
 <context>
  <name>ChangeActions</name>
  <message>
   <source>All steps (none is selected)</source>
   <translation>Todos los pasos (ninguno seleccionado)</translation>
  </message>
  <message>
   <source>Changes by all steps</source>
   <translation>Cambios de todos los pasos</translation>
  </message>
  <message>
   <source>Changes by “{title}”</source>
   <translation>Cambios de «{title}»</translation>
  </message>
 </context>
 <context>
  <name>ChangeMap</name>
  <message>
   <source>ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.</source>
   <translation>ΔE ({formula}): 1 apenas se ve al comparar, 5 es claro, más de 20 es otro color. Oscurecido: intacto.</translation>
  </message>
 </context>
 <context>
  <name>ChipRow</name>
  <message>
   <source>{hidden} more steps</source>
   <translation>{hidden} pasos más</translation>
  </message>
 </context>
 <context>
  <name>CompareDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Compare variants</source>
   <translation>Comparar variantes</translation>
  </message>
  <message>
   <source>Go on with this one</source>
   <translation>Continuar con esta</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restaurando…</translation>
  </message>
  <message>
   <source>The same part of the photo at 100 %. Drag to move all; 1–4 choose one.</source>
   <translation>La misma parte de la foto al 100 %. Arrastre para mover todas; 1–4 elige una.</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
 </context>
 <context>
  <name>CompletionList</name>
  <message>
   <source>Completions</source>
   <translation>Sugerencias para completar</translation>
  </message>
 </context>
 <context>
  <name>CompletionRow</name>
  <message>
   <source>Forget this sentence (Shift+Del)</source>
   <translation>Olvidar esta frase (Mayús+Supr)</translation>
  </message>
  <message>
   <source>Forget “{text}”</source>
   <translation>Olvidar «{text}»</translation>
  </message>
 </context>
 <context>
  <name>ContactSheet</name>
  <message>
   <source>As written</source>
   <translation>Tal como está escrito</translation>
  </message>
 </context>
 <context>
  <name>ContactSheetDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Four readings</source>
   <translation>Cuatro lecturas</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restaurando…</translation>
  </message>
  <message>
   <source>What is in view, at full resolution, with no region and no lock. Pick one with 1–4.</source>
   <translation>Lo que se ve, a resolución completa, sin región ni bloqueos. Elija una con 1–4.</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Save the diagnostics</source>
   <translation>Guardar el diagnóstico</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Texto (*.txt)</translation>
  </message>
  <message>
   <source>This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or save it to add it to a report.</source>
   <translation>Esto es todo. No contiene fotos, rutas, lugares ni frases suyas, y no se envía a ninguna parte: cópielo o guárdelo para añadirlo a un informe.</translation>
  </message>
 </context>
 <context>
  <name>DialogOpener</name>
  <message>
   <source>Verify an exported file</source>
   <translation>Verificar un archivo exportado</translation>
  </message>
 </context>
 <context>
  <name>EdgeSliders</name>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Follow edges</source>
   <translation>Seguir los bordes</translation>
  </message>
  <message>
   <source>Grow</source>
   <translation>Expandir</translation>
  </message>
  <message>
   <source>Lets the region's edge move to the edges of the photo. Double-click for nothing.</source>
   <translation>Permite que el borde de la región se desplace hasta los bordes de la foto. Doble clic para volver a cero.</translation>
  </message>
  <message>
   <source>Makes a soft edge harder. Double-click for nothing.</source>
   <translation>Endurece un borde suave. Doble clic para volver a cero.</translation>
  </message>
  <message>
   <source>Moves the edge outwards or inwards. Double-click for nothing.</source>
   <translation>Desplaza el borde hacia fuera o hacia dentro. Doble clic para volver a cero.</translation>
  </message>
 </context>
 <context>
  <name>EditIn</name>
  <message>
   <source>Save back</source>
   <translation>Guardar de vuelta</translation>
  </message>
  <message>
   <source>Save back and close</source>
   <translation>Guardar de vuelta y cerrar</translation>
  </message>
  <message>
   <source>Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.</source>
   <translation>Guardado de vuelta como «{name}», 16 bits, junto a la foto; puede que haya que buscarlo desde el otro programa.</translation>
  </message>
  <message>
   <source>There is nothing to save back: no step is switched on.</source>
   <translation>No hay nada que guardar de vuelta: ningún paso está activado.</translation>
  </message>
  <message>
   <source>“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.</source>
   <translation>Otro programa ha entregado «{name}». Guardar de vuelta escribe junto a él un TIFF nuevo de 16 bits.</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Cancelled. The marked steps still show their earlier result.</source>
   <translation>Cancelado. Los pasos marcados siguen mostrando su resultado anterior.</translation>
  </message>
  <message>
   <source>Cancelled. The photo is as it was.</source>
   <translation>Cancelado. La foto está como estaba.</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Cargando el modelo…</translation>
  </message>
  <message>
   <source>Reading the sentence…</source>
   <translation>Leyendo la frase…</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed.</source>
   <translation>Algo falló dentro de InstructIR Desktop; los detalles están en su registro. La foto no ha cambiado.</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>La exportación se canceló; no se escribió nada.</translation>
  </message>
 </context>
 <context>
  <name>EngineThread</name>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try again.</source>
   <translation>No hay memoria suficiente para esta foto. Cierre otros programas e inténtelo de nuevo.</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <source>OK</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Something did not work</source>
   <translation>Algo no funcionó</translation>
  </message>
  <message>
   <source>That is not possible</source>
   <translation>Eso no es posible</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>No se pudo leer el archivo</translation>
  </message>
  <message>
   <source>The file was not written</source>
   <translation>No se escribió el archivo</translation>
  </message>
  <message>
   <source>The photo could not be restored</source>
   <translation>No se pudo restaurar la foto</translation>
  </message>
  <message>
   <source>Your original photo is unchanged.</source>
   <translation>Su foto original no ha cambiado.</translation>
  </message>
 </context>
 <context>
  <name>EverydayActions</name>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Open recent photo</source>
   <translation>Abrir foto reciente</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>About {size}</source>
   <translation>Unos {size}</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>Añadir un número</translation>
  </message>
  <message>
   <source>Ask before replacing</source>
   <translation>Preguntar antes de reemplazar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Estimating the size…</source>
   <translation>Calculando el tamaño…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Export the photo</source>
   <translation>Exportar la foto</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportar a</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nombre del archivo</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Tamaño del archivo</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>If the name is taken</source>
   <translation>Si el nombre ya existe</translation>
  </message>
  <message>
   <source>Insert a placeholder</source>
   <translation>Insertar un marcador</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nombre del ajuste</translation>
  </message>
  <message>
   <source>Own settings</source>
   <translation>Ajustes propios</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Ajuste</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Reemplazar</translation>
  </message>
  <message>
   <source>Save preset</source>
   <translation>Guardar ajuste</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>This is the original photo, which is never overwritten. Choose another name.</source>
   <translation>Esta es la foto original, que no se sobrescribe nunca. Elija otro nombre.</translation>
  </message>
  <message>
   <source>What happens when a file of this name exists</source>
   <translation>Qué ocurre si existe un archivo con este nombre</translation>
  </message>
  <message>
   <source>{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size.</source>
   <translation>{name} admite como máximo {longest_side:,} píxeles por lado. Elija PNG o TIFF, o un tamaño menor.</translation>
  </message>
  <message>
   <source>{words}, from samples of the photo</source>
   <translation>{words}, según muestras de la foto</translation>
  </message>
  <message>
   <source>“{name}” exists already and will be replaced.</source>
   <translation>«{name}» ya existe y se reemplazará.</translation>
  </message>
 </context>
 <context>
  <name>FileThread</name>
  <message>
   <source>There is not enough memory to open this photo. Close other programs and try again.</source>
   <translation>No hay memoria suficiente para abrir esta foto. Cierre otros programas e inténtelo de nuevo.</translation>
  </message>
 </context>
 <context>
  <name>Filmstrip</name>
  <message>
   <source>All photos</source>
   <translation>Todas las fotos</translation>
  </message>
  <message>
   <source>Edited</source>
   <translation>Editadas</translation>
  </message>
  <message>
   <source>Edited since the export</source>
   <translation>Editadas desde la exportación</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>Exportadas</translation>
  </message>
  <message>
   <source>No photo of this folder is shown: choose “All photos”.</source>
   <translation>No se muestra ninguna foto de esta carpeta: elija «Todas las fotos».</translation>
  </message>
  <message>
   <source>Not edited</source>
   <translation>Sin editar</translation>
  </message>
  <message>
   <source>Photos of the folder</source>
   <translation>Fotos de la carpeta</translation>
  </message>
  <message>
   <source>Photos shown</source>
   <translation>Fotos mostradas</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>editada</translation>
  </message>
  <message>
   <source>edited since the export</source>
   <translation>editada desde la exportación</translation>
  </message>
  <message>
   <source>exported</source>
   <translation>exportada</translation>
  </message>
  <message>
   <source>{count} of {total} photos</source>
   <translation>{count} de {total} fotos</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} fotos</translation>
  </message>
 </context>
 <context>
  <name>Grip</name>
  <message>
   <source>Drag to move this step</source>
   <translation>Arrastre para mover este paso</translation>
  </message>
 </context>
 <context>
  <name>GroupRow</name>
  <message>
   <source>1 step</source>
   <translation>1 paso</translation>
  </message>
  <message>
   <source>Group {name}</source>
   <translation>Grupo {name}</translation>
  </message>
  <message>
   <source>Hide the steps (Left)</source>
   <translation>Ocultar los pasos (Izquierda)</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Nombre del grupo</translation>
  </message>
  <message>
   <source>Show the steps (Right)</source>
   <translation>Mostrar los pasos (Derecha)</translation>
  </message>
  <message>
   <source>Turn the group off (Space)</source>
   <translation>Desactivar el grupo (Espacio)</translation>
  </message>
  <message>
   <source>Turn the group on (Space)</source>
   <translation>Activar el grupo (Espacio)</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} pasos</translation>
  </message>
 </context>
 <context>
  <name>GuideDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Guía</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the application once more.</source>
   <translation>Falta la guía en esta instalación. Instale la aplicación de nuevo.</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Help (F1)</source>
   <translation>Ayuda (F1)</translation>
  </message>
 </context>
 <context>
  <name>HintLine</name>
  <message>
   <source>Try</source>
   <translation>Pruebe</translation>
  </message>
 </context>
 <context>
  <name>HistogramPanel</name>
  <message>
   <source>Click a triangle to see where.</source>
   <translation>Haga clic en un triángulo para ver dónde.</translation>
  </message>
  <message>
   <source>Histogram</source>
   <translation>Histograma</translation>
  </message>
  <message>
   <source>Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights.</source>
   <translation>Sin detalle: {shadows:.2f} % en las sombras, {highlights:.2f} % en las luces.</translation>
  </message>
 </context>
 <context>
  <name>HistoryList</name>
  <message>
   <source>As it was opened first</source>
   <translation>Como se abrió por primera vez</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>1 step</source>
   <translation>1 paso</translation>
  </message>
  <message>
   <source>Each sentence becomes a step here. You can turn it off, weaken it or move it at any time.</source>
   <translation>Cada frase se convierte aquí en un paso. Puede desactivarlo, atenuarlo o moverlo en cualquier momento.</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>No hay ninguna foto abierta</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>Aún no hay pasos</translation>
  </message>
  <message>
   <source>Open one, then write what is wrong with it.</source>
   <translation>Abra una y escriba qué le pasa.</translation>
  </message>
  <message>
   <source>Stack</source>
   <translation>Pila</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count} pasos</translation>
  </message>
 </context>
 <context>
  <name>InstructionBar</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Cancelando…</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Press Return to restore the photo.</source>
   <translation>Pulse Intro para restaurar la foto.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restaurando…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Empezando…</translation>
  </message>
  <message>
   <source>The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it.</source>
   <translation>La frase tiene {length:,} caracteres; se pueden leer {longest:,} como máximo. Acórtela, por favor.</translation>
  </message>
  <message>
   <source>Where the sentence acts: {text}</source>
   <translation>Dónde actúa la frase: {text}</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Toda la foto</translation>
  </message>
  <message>
   <source>Write first what is wrong with the photo, or choose one of the examples.</source>
   <translation>Escriba primero qué le pasa a la foto, o elija uno de los ejemplos.</translation>
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
  </message>
  <message>
   <source>Parts of the application</source>
   <translation>Partes de la aplicación</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Texto de la licencia</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Rating</source>
   <translation>Va&amp;loración</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Tema</translation>
  </message>
  <message>
   <source>Exported to “{name}”; {promise}</source>
   <translation>Exportado en «{name}»; {promise}</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Abriendo…</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Herramientas</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>MixDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Double-click for one half.</source>
   <translation>Doble clic para la mitad.</translation>
  </message>
  <message>
   <source>Mix</source>
   <translation>Mezclar</translation>
  </message>
  <message>
   <source>Mix with another sentence</source>
   <translation>Mezclar con otra frase</translation>
  </message>
  <message>
   <source>Other sentence</source>
   <translation>Otra frase</translation>
  </message>
  <message>
   <source>Share of the other sentence</source>
   <translation>Parte de la otra frase</translation>
  </message>
  <message>
   <source>The other sentence</source>
   <translation>La otra frase</translation>
  </message>
  <message>
   <source>This step</source>
   <translation>Este paso</translation>
  </message>
  <message>
   <source>e.g. “make this photo sharp”</source>
   <translation>p. ej. “make this photo sharp”</translation>
  </message>
  <message>
   <source>{own} this step · {other} the other sentence</source>
   <translation>{own} este paso · {other} la otra frase</translation>
  </message>
 </context>
 <context>
  <name>ModelRow</name>
  <message>
   <source>Cannot read sentences yet: import the folder of {encoder} too.</source>
   <translation>Aún no puede leer frases: importe también la carpeta de {encoder}.</translation>
  </message>
  <message>
   <source>Compare every file with its SHA-256</source>
   <translation>Comparar cada archivo con su SHA-256</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>importado</translation>
  </message>
  <message>
   <source>part of the application</source>
   <translation>parte de la aplicación</translation>
  </message>
 </context>
 <context>
  <name>ModelWork</name>
  <message>
   <source>Comparing the files…</source>
   <translation>Comparando los archivos…</translation>
  </message>
  <message>
   <source>Downloading {size:,.0f} MB…</source>
   <translation>Descargando {size:,.0f} MB…</translation>
  </message>
  <message>
   <source>Importing and checking…</source>
   <translation>Importando y comprobando…</translation>
  </message>
  <message>
   <source>Removed: {models}.</source>
   <translation>Quitado: {models}.</translation>
  </message>
  <message>
   <source>Removing…</source>
   <translation>Quitando…</translation>
  </message>
  <message>
   <source>The sentence encoder {name} is installed.</source>
   <translation>El codificador de frases {name} está instalado.</translation>
  </message>
  <message>
   <source>“{title}” is installed and was tried out on a test picture.</source>
   <translation>«{title}» está instalado y se ha probado con una imagen de prueba.</translation>
  </message>
  <message>
   <source>“{title}” is intact: every file has the SHA-256 it should.</source>
   <translation>«{title}» está íntegro: cada archivo tiene el SHA-256 que debe.</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Descargar</translation>
  </message>
  <message>
   <source>Download {title}?</source>
   <translation>¿Descargar {title}?</translation>
  </message>
  <message>
   <source>Downloading is switched off in this version: the SHA-256 of {files} is not known to it. The files are published at {page}.</source>
   <translation>La descarga está desactivada en esta versión: no conoce el SHA-256 de {files}. Los archivos están publicados en {page}.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Descargar…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Importar archivos…</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>Importar carpeta…</translation>
  </message>
  <message>
   <source>Import image weights and text head</source>
   <translation>Importar los pesos de imagen y la cabeza de texto</translation>
  </message>
  <message>
   <source>Import the folder of a model or of a sentence encoder</source>
   <translation>Importar la carpeta de un modelo o de un codificador de frases</translation>
  </message>
  <message>
   <source>InstructIR-7D, as published</source>
   <translation>InstructIR-7D, tal como se publicó</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>New steps use the model that is chosen here. A step keeps the model it was made with.</source>
   <translation>Los pasos nuevos usan el modelo elegido aquí. Un paso conserva el modelo con el que se hizo.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove “{model}”?</source>
   <translation>¿Quitar «{model}»?</translation>
  </message>
  <message>
   <source>Steps that were made with it stay as they are, but can be computed again only when it is imported again.</source>
   <translation>Los pasos hechos con él se quedan como están, pero solo podrán recalcularse si vuelve a importarlo.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stopped. What is there already is kept for the next time.</source>
   <translation>Detenido. Lo que ya hay se conserva para la próxima vez.</translation>
  </message>
  <message>
   <source>The network of the paper, twelve times the size of the bundled one and slower. Import a folder that holds its two files (im_instructir-7d.pt and lm_instructir-7d.pt) and the folder of its sentence encoder bge-micro-v2, or import these one by one.</source>
   <translation>La red del artículo, doce veces mayor que la incluida y más lenta. Importe una carpeta que contenga sus dos archivos (im_instructir-7d.pt y lm_instructir-7d.pt) y la carpeta de su codificador de frases bge-micro-v2, o bien cada cosa por separado.</translation>
  </message>
  <message>
   <source>Weights (*.pt *.pth *.safetensors);;All files (*)</source>
   <translation>Pesos (*.pt *.pth *.safetensors);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>{size:,.0f} MB from {page}, licence {licence}.</source>
   <translation>{size:,.0f} MB de {page}, licencia {licence}.</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>Drag the frame to move through the photo</source>
   <translation>Arrastre el marco para moverse por la foto</translation>
  </message>
  <message>
   <source>Navigator</source>
   <translation>Navegador</translation>
  </message>
 </context>
 <context>
  <name>OfferedFiles</name>
  <message>
   <source>All files (*)</source>
   <translation>Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>The sample photo cannot be copied to “{target}”: {error}.</source>
   <translation>No se puede copiar la foto de muestra a «{target}»: {error}.</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>Abrir &amp;recientes</translation>
  </message>
  <message>
   <source>Open a photo</source>
   <translation>Abrir una foto</translation>
  </message>
 </context>
 <context>
  <name>OptionsForm</name>
  <message>
   <source>  (not enlarged)</source>
   <translation>  (sin ampliar)</translation>
  </message>
  <message>
   <source> MP</source>
   <translation> MP</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>16 bits per channel</source>
   <translation>16 bits por canal</translation>
  </message>
  <message>
   <source>32-bit float</source>
   <translation>coma flotante de 32 bits</translation>
  </message>
  <message>
   <source>8 bits per channel</source>
   <translation>8 bits por canal</translation>
  </message>
  <message>
   <source>A quarter of it (4:2:0)</source>
   <translation>Una cuarta parte (4:2:0)</translation>
  </message>
  <message>
   <source>All colour detail (4:4:4)</source>
   <translation>Todo el detalle de color (4:4:4)</translation>
  </message>
  <message>
   <source>All metadata and the receipt</source>
   <translation>Todos los metadatos y el comprobante</translation>
  </message>
  <message>
   <source>As the photo ({own})</source>
   <translation>Como la foto ({own})</translation>
  </message>
  <message>
   <source>As the photo ({profile})</source>
   <translation>Como la foto ({profile})</translation>
  </message>
  <message>
   <source>Colour detail</source>
   <translation>Detalle de color</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>Profundidad</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Codificación</translation>
  </message>
  <message>
   <source>Half of it across (4:2:2)</source>
   <translation>La mitad en horizontal (4:2:2)</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Alto</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>Lado más largo</translation>
  </message>
  <message>
   <source>Lossless</source>
   <translation>Sin pérdida</translation>
  </message>
  <message>
   <source>Lossless: every pixel is kept as it is.</source>
   <translation>Sin pérdida: cada píxel se conserva tal cual.</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Bajo</translation>
  </message>
  <message>
   <source>Megapixels</source>
   <translation>Megapíxeles</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Percent</source>
   <translation>Porcentaje</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Perfil</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Calidad</translation>
  </message>
  <message>
   <source>Sharpening</source>
   <translation>Enfoque</translation>
  </message>
  <message>
   <source>Sharpens what is written, after resizing. The steps are not changed.</source>
   <translation>Enfoca lo que se escribe, después de cambiar el tamaño. Los pasos no cambian.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Size value</source>
   <translation>Valor del tamaño</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>Estándar</translation>
  </message>
  <message>
   <source>Where it was taken</source>
   <translation>Dónde se tomó</translation>
  </message>
  <message>
   <source>Without its receipt, nobody can verify what was done to the file.</source>
   <translation>Sin su comprobante, nadie puede verificar qué se hizo con el archivo.</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>demasiado grande</translation>
  </message>
  <message>
   <source>{depth} bits</source>
   <translation>{depth} bits</translation>
  </message>
 </context>
 <context>
  <name>OriginalRow</name>
  <message>
   <source>Original photo</source>
   <translation>Foto original</translation>
  </message>
  <message>
   <source>Original photo: {name}</source>
   <translation>Foto original: {name}</translation>
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>Command palette</source>
   <translation>Paleta de comandos</translation>
  </message>
  <message>
   <source>Command to find</source>
   <translation>Comando que se busca</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Comandos</translation>
  </message>
  <message>
   <source>No command is called that.</source>
   <translation>Ningún comando se llama así.</translation>
  </message>
  <message>
   <source>Type a command or the name of a recent photo</source>
   <translation>Escriba un comando o el nombre de una foto reciente</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>Colour range</source>
   <translation>Rango de color</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Elipse</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Full inside</source>
   <translation>Interior pleno</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>Estimación</translation>
  </message>
  <message>
   <source>Linear gradient</source>
   <translation>Degradado lineal</translation>
  </message>
  <message>
   <source>Luminosity range</source>
   <translation>Rango de luminosidad</translation>
  </message>
  <message>
   <source>Parts of the region</source>
   <translation>Partes de la región</translation>
  </message>
  <message>
   <source>Polygon</source>
   <translation>Polígono</translation>
  </message>
  <message>
   <source>Radial gradient</source>
   <translation>Degradado radial</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rectángulo</translation>
  </message>
  <message>
   <source>Similar area</source>
   <translation>Zona similar</translation>
  </message>
  <message>
   <source>Softness</source>
   <translation>Suavidad</translation>
  </message>
  <message>
   <source>Stroke</source>
   <translation>Trazo</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Tolerancia</translation>
  </message>
 </context>
 <context>
  <name>PixelReadout</name>
  <message>
   <source>x {x}  y {y}</source>
   <translation>x {x}  y {y}</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>Appearance</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>Como el escritorio</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automático</translation>
  </message>
  <message>
   <source>Choose: {setting}</source>
   <translation>Elegir: {setting}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Disk cache</source>
   <translation>Caché en disco</translation>
  </message>
  <message>
   <source>Folder of the cache</source>
   <translation>Carpeta de la caché</translation>
  </message>
  <message>
   <source>Graphics card (Apple)</source>
   <translation>Tarjeta gráfica (Apple)</translation>
  </message>
  <message>
   <source>Graphics card (CUDA)</source>
   <translation>Tarjeta gráfica (CUDA)</translation>
  </message>
  <message>
   <source>Keep my sentences for completion</source>
   <translation>Guardar mis frases para completar</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>Atajos de teclado…</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Leave the place out of exports</source>
   <translation>Omitir el lugar al exportar</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Mid-grey</source>
   <translation>Gris medio</translation>
  </message>
  <message>
   <source>Mid-grey is the surround for judging brightness.</source>
   <translation>El gris medio es el entorno para juzgar el brillo.</translation>
  </message>
  <message>
   <source>Open the last photo at the start</source>
   <translation>Abrir la última foto al iniciar</translation>
  </message>
  <message>
   <source>Photos and sentences</source>
   <translation>Fotos y frases</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Preferencias</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>Procesador (CPU)</translation>
  </message>
  <message>
   <source>Processor threads</source>
   <translation>Hilos del procesador</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Sentences to the photo are written in English, whatever the language.</source>
   <translation>Las frases para la foto se escriben en inglés, sea cual sea el idioma.</translation>
  </message>
  <message>
   <source>Speed and memory</source>
   <translation>Velocidad y memoria</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>The export dialog begins with it; it can be changed there.</source>
   <translation>El cuadro de exportación empieza con ello; allí se puede cambiar.</translation>
  </message>
  <message>
   <source>The fastest</source>
   <translation>El más rápido</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>Se quedan en este equipo.</translation>
  </message>
  <message>
   <source>What is computed once is not computed again; it may be deleted at any time.</source>
   <translation>Lo calculado una vez no se calcula de nuevo; puede borrarse en cualquier momento.</translation>
  </message>
 </context>
 <context>
  <name>PresetActions</name>
  <message>
   <source>&amp;Manage presets…</source>
   <translation>&amp;Gestionar los ajustes preestablecidos…</translation>
  </message>
  <message>
   <source>&amp;Presets</source>
   <translation>A&amp;justes preestablecidos</translation>
  </message>
  <message>
   <source>&amp;Save the stack as a preset…</source>
   <translation>Guardar la &amp;pila como ajuste preestablecido…</translation>
  </message>
  <message>
   <source>Export the preset</source>
   <translation>Exportar el ajuste preestablecido</translation>
  </message>
  <message>
   <source>Import presets</source>
   <translation>Importar ajustes preestablecidos</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nombre del ajuste</translation>
  </message>
  <message>
   <source>Preset “{name}”</source>
   <translation>Ajuste preestablecido «{name}»</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>Guardar como ajuste preestablecido</translation>
  </message>
  <message>
   <source>Saved as the preset “{name}”.</source>
   <translation>Guardado como ajuste preestablecido «{name}».</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>A little less noise</source>
   <translation>Un poco menos de ruido</translation>
  </message>
  <message>
   <source>Clean shadows</source>
   <translation>Sombras limpias</translation>
  </message>
  <message>
   <source>Fresh colours</source>
   <translation>Colores frescos</translation>
  </message>
  <message>
   <source>High ISO</source>
   <translation>ISO alto</translation>
  </message>
  <message>
   <source>Lift the shadows</source>
   <translation>Aclarar las sombras</translation>
  </message>
  <message>
   <source>Night shot</source>
   <translation>Toma nocturna</translation>
  </message>
  <message>
   <source>Old scan</source>
   <translation>Escaneo antiguo</translation>
  </message>
  <message>
   <source>Rainy day</source>
   <translation>Día lluvioso</translation>
  </message>
  <message>
   <source>Shaky hands</source>
   <translation>Pulso tembloroso</translation>
  </message>
  <message>
   <source>Through the haze</source>
   <translation>A través de la neblina</translation>
  </message>
 </context>
 <context>
  <name>PresetsDialog</name>
  <message>
   <source>Apply</source>
   <translation>Aplicar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Nombre del ajuste</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Ajustes preestablecidos</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar nombre</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Cambiar nombre…</translation>
  </message>
  <message>
   <source>Steps for any photo, as small text files that can be sent to others.</source>
   <translation>Pasos para cualquier foto, en pequeños archivos de texto que se pueden enviar a otras personas.</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>incluido</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>about {remaining} left</source>
   <translation>quedan unos {remaining}</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>casi listo</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
 </context>
 <context>
  <name>ProgressLine</name>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Omitida</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>Writing…</source>
   <translation>Escribiendo…</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Cancel batch</source>
   <translation>Cancelar el lote</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>New batch…</source>
   <translation>Nuevo lote…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Paused · {counted}</source>
   <translation>En pausa · {counted}</translation>
  </message>
  <message>
   <source>Photos of the batch</source>
   <translation>Fotos del lote</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>Reintentar las fallidas</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Empezando…</translation>
  </message>
  <message>
   <source>about {hours} h {minutes} min left</source>
   <translation>quedan unas {hours} h {minutes} min</translation>
  </message>
  <message>
   <source>about {minutes} min left</source>
   <translation>quedan unos {minutes} min</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>quedan unos {seconds} s</translation>
  </message>
  <message>
   <source>{count} failed</source>
   <translation>{count} con error</translation>
  </message>
  <message>
   <source>{count} skipped</source>
   <translation>omitidas: {count}</translation>
  </message>
  <message>
   <source>{done} of {total} photos</source>
   <translation>{done} de {total} fotos</translation>
  </message>
  <message>
   <source>{done} of {total} photos are done</source>
   <translation>{done} de {total} fotos listas</translation>
  </message>
 </context>
 <context>
  <name>RawPage</name>
  <message>
   <source>The photo, being developed</source>
   <translation>La foto, durante el revelado</translation>
  </message>
 </context>
 <context>
  <name>ReadingCard</name>
  <message>
   <source>Reading {number}, being restored</source>
   <translation>Lectura {number}, restaurándose</translation>
  </message>
  <message>
   <source>Reading {number}: {title}</source>
   <translation>Lectura {number}: {title}</translation>
  </message>
 </context>
 <context>
  <name>RecentRow</name>
  <message>
   <source>Open {name}</source>
   <translation>Abrir {name}</translation>
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source> The edits of the other photos wait until you open those, or for the next start.</source>
   <translation> Las ediciones de las demás fotos esperan a que las abra, o al próximo inicio.</translation>
  </message>
  <message>
   <source> · not in {parent} any more</source>
   <translation> · ya no está en {parent}</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Recuperar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Discard for good?</source>
   <translation>¿Descartar definitivamente?</translation>
  </message>
  <message>
   <source>InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes them away again.</source>
   <translation>InstructIR Desktop terminó antes de poder guardarlas. «Recuperar» abre la foto con sus ediciones; «Deshacer» las quita de nuevo.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>Some edits were not saved</source>
   <translation>Algunas ediciones no se guardaron</translation>
  </message>
  <message>
   <source>The photo is not where it was</source>
   <translation>La foto no está donde estaba</translation>
  </message>
  <message>
   <source>Undo {name}</source>
   <translation>Deshacer {name}</translation>
  </message>
 </context>
 <context>
  <name>RegionActions</name>
  <message>
   <source>Change {name}</source>
   <translation>Cambiar {name}</translation>
  </message>
  <message>
   <source>Choose a region in the list first.</source>
   <translation>Elija primero una región de la lista.</translation>
  </message>
  <message>
   <source>Delete a part of {name}</source>
   <translation>Eliminar una parte de {name}</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>Duplicar {name}</translation>
  </message>
  <message>
   <source>Edge of {name}</source>
   <translation>Borde de {name}</translation>
  </message>
  <message>
   <source>Paste {names}</source>
   <translation>Pegar {names}</translation>
  </message>
  <message>
   <source>Where “{title}” acts</source>
   <translation>Dónde actúa «{title}»</translation>
  </message>
  <message>
   <source>“{name}” was copied; paste it in another photo.</source>
   <translation>Se ha copiado «{name}»; péguela en otra foto.</translation>
  </message>
 </context>
 <context>
  <name>RegionEdits</name>
  <message>
   <source>Draw {name}</source>
   <translation>Dibujar {name}</translation>
  </message>
  <message>
   <source>Erase from {name}</source>
   <translation>Borrar de {name}</translation>
  </message>
  <message>
   <source>Extend {name}</source>
   <translation>Ampliar {name}</translation>
  </message>
  <message>
   <source>Narrow {name}</source>
   <translation>Acotar {name}</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Región</translation>
  </message>
  <message>
   <source>There is no active region to narrow. Draw one first, or choose one in the list.</source>
   <translation>No hay ninguna región activa que acotar. Dibuje una primero o elija una de la lista.</translation>
  </message>
  <message>
   <source>There is no active region to take away from. Draw one first, or choose one in the list.</source>
   <translation>No hay ninguna región activa de la que quitar. Dibuje una primero o elíjala en la lista.</translation>
  </message>
 </context>
 <context>
  <name>RegionPanel</name>
  <message>
   <source>Choose a tool at the left and draw on the photo to restore only a part of it.</source>
   <translation>Elija una herramienta a la izquierda y dibuje sobre la foto para restaurar solo una parte.</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>Regiones</translation>
  </message>
 </context>
 <context>
  <name>RegionRow</name>
  <message>
   <source>Acts inside of what was drawn</source>
   <translation>Actúa dentro de lo dibujado</translation>
  </message>
  <message>
   <source>Acts outside of what was drawn</source>
   <translation>Actúa fuera de lo dibujado</translation>
  </message>
  <message>
   <source>Copy for another photo</source>
   <translation>Copiar para otra foto</translation>
  </message>
  <message>
   <source>Delete this region (Del)</source>
   <translation>Eliminar esta región (Supr)</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>Eliminar {name}</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplicar</translation>
  </message>
  <message>
   <source>Feather</source>
   <translation>Difuminado</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Difuminado de {name}</translation>
  </message>
  <message>
   <source>Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.</source>
   <translation>Difuminado: lo suave que es el borde, en % de la diagonal de la foto. Doble clic para un borde duro.</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>Invertir {name}</translation>
  </message>
  <message>
   <source>More about {name}</source>
   <translation>Más sobre {name}</translation>
  </message>
  <message>
   <source>Name of the region</source>
   <translation>Nombre de la región</translation>
  </message>
  <message>
   <source>Region {name}</source>
   <translation>Región {name}</translation>
  </message>
  <message>
   <source>Steps that act here</source>
   <translation>Pasos que actúan aquí</translation>
  </message>
  <message>
   <source>Steps that act here, duplicate, copy</source>
   <translation>Pasos que actúan aquí, duplicar, copiar</translation>
  </message>
  <message>
   <source>Used by the step “{used_by}”</source>
   <translation>La usa el paso «{used_by}»</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Toda la foto</translation>
  </message>
 </context>
 <context>
  <name>Rendering</name>
  <message>
   <source>Exporting…</source>
   <translation>Exportando…</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restaurando…</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>All edits saved</source>
   <translation>Todas las ediciones guardadas</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>Sin guardar</translation>
  </message>
  <message>
   <source>Read-only sidecar: edits are not saved</source>
   <translation>Archivo de ediciones de solo lectura: no se guardan</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Guardando…</translation>
  </message>
 </context>
 <context>
  <name>SentenceActions</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Delete the sentence kept?</source>
   <translation>¿Eliminar la frase guardada?</translation>
  </message>
  <message>
   <source>Delete the {count} sentences kept for completion?</source>
   <translation>¿Eliminar las {count} frases guardadas para completar?</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
  <message>
   <source>Forget my sentences</source>
   <translation>Olvidar mis frases</translation>
  </message>
  <message>
   <source>No sentences of yours are kept.</source>
   <translation>No hay frases suyas guardadas.</translation>
  </message>
  <message>
   <source>They are kept on this computer only. The steps of your photos stay as they are.</source>
   <translation>Solo se guardan en este equipo. Los pasos de sus fotos se quedan como están.</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, before comparing readings.</source>
   <translation>Espere a que la foto se restaure, o cancélelo, antes de comparar lecturas.</translation>
  </message>
  <message>
   <source>Write a sentence first; four readings of it can then be compared.</source>
   <translation>Escriba primero una frase; luego podrá comparar cuatro lecturas de ella.</translation>
  </message>
  <message>
   <source>Your sentences were forgotten.</source>
   <translation>Se olvidaron sus frases.</translation>
  </message>
 </context>
 <context>
  <name>SentenceBox</name>
  <message>
   <source>Instruction</source>
   <translation>Instrucción</translation>
  </message>
  <message>
   <source>One sentence that says what to restore. Up and Down bring back earlier sentences.</source>
   <translation>Una frase que dice qué restaurar. Arriba y Abajo recuperan frases anteriores.</translation>
  </message>
  <message>
   <source>Write what is wrong with the photo, e.g. “remove the rain, keep the rest”</source>
   <translation>Escriba en inglés qué le pasa a la foto, p. ej. “remove the rain, keep the rest”</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message>
   <source>1 edit</source>
   <translation>1 edición</translation>
  </message>
  <message>
   <source>All names of “{template}” are taken in “{folder}”. Choose another name or folder.</source>
   <translation>Todos los nombres de «{template}» están ocupados en «{folder}». Elija otro nombre o carpeta.</translation>
  </message>
  <message>
   <source>Another process works through the batch of “{parent}” already.</source>
   <translation>Otro proceso ya trabaja en el lote de «{parent}».</translation>
  </message>
  <message>
   <source>Files of the format {format} cannot be written on this computer, so not verified.</source>
   <translation>En este equipo no se pueden escribir archivos de formato {format}, así que tampoco verificarlos.</translation>
  </message>
  <message>
   <source>It cannot be read: {problem}.</source>
   <translation>No se puede leer: {problem}.</translation>
  </message>
  <message>
   <source>It has no steps of its own.</source>
   <translation>No tiene pasos propios.</translation>
  </message>
  <message>
   <source>It has {bits} bits per channel as whole numbers; the upper 16 were opened.</source>
   <translation>Tiene {bits} bits por canal como enteros; se han abierto los 16 superiores.</translation>
  </message>
  <message>
   <source>It was exported as {format} and is {format2} now.</source>
   <translation>Se exportó como {format} y ahora es {format2}.</translation>
  </message>
  <message>
   <source>It was left alone before: it needs none of the steps.</source>
   <translation>Ya se dejó como estaba: no necesita ninguno de los pasos.</translation>
  </message>
  <message>
   <source>It was left alone: {PERCENTILE} % of its pixels would change by ΔE {measured:.2f} at most, and up to {threshold:g} counts as clean.</source>
   <translation>Se ha dejado como estaba: el {PERCENTILE} % de sus píxeles cambiaría como mucho ΔE {measured:.2f}, y hasta {threshold:g} cuenta como limpia.</translation>
  </message>
  <message>
   <source>It was there already, made from this photo in this way.</source>
   <translation>Ya estaba, hecho de esta foto y de esta manera.</translation>
  </message>
  <message>
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>Sus datos EXIF están dañados y se han omitido.</translation>
  </message>
  <message>
   <source>Its colour profile does not fit its colours and was left out; they are taken as sRGB.</source>
   <translation>Su perfil de color no corresponde a sus colores y se ha omitido; se toman como sRGB.</translation>
  </message>
  <message>
   <source>Its colour profile is damaged and was left out; the colours are taken as sRGB.</source>
   <translation>Su perfil de color está dañado y se ha omitido; los colores se toman como sRGB.</translation>
  </message>
  <message>
   <source>Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.</source>
   <translation>Sus números llegan a {max:.4g}, donde 1 es blanco; lo que queda por encima se ve blanco.</translation>
  </message>
  <message>
   <source>Its numbers have a sign; zero was taken as the middle of the range.</source>
   <translation>Sus números tienen signo; el cero se toma como mitad del rango.</translation>
  </message>
  <message>
   <source>Its size is another one, so look where the regions lie.</source>
   <translation>Su tamaño es otro; mire dónde quedan las regiones.</translation>
  </message>
  <message>
   <source>JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF</source>
   <translation>JPEG, PNG, TIFF, RAW de cámara, HEIC, AVIF, WebP, JPEG 2000, BMP y GIF</translation>
  </message>
  <message>
   <source>No file was given to import.</source>
   <translation>No se indicó ningún archivo para importar.</translation>
  </message>
  <message>
   <source>No photo matches “{place}”.</source>
   <translation>Ninguna foto coincide con «{place}».</translation>
  </message>
  <message>
   <source>None of the steps acts on it.</source>
   <translation>Ninguno de los pasos actúa sobre ella.</translation>
  </message>
  <message>
   <source>Not sure what is meant. {first}, or {second}?</source>
   <translation>No está claro qué se quiere. ¿{first} o {second}?</translation>
  </message>
  <message>
   <source>Only English is understood well. {first}, or {second}? Please say it in English.</source>
   <translation>Solo se entiende bien el inglés. ¿{first} o {second}? Dígalo en inglés.</translation>
  </message>
  <message>
   <source>Some of its numbers are not finite; they were taken as black.</source>
   <translation>Algunos de sus números no son finitos; se toman como negro.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong with this photo ({why}). It was left out; the others go on.</source>
   <translation>Algo inesperado falló con esta foto ({why}). Se omitió; las demás continúan.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged or longer than a JPEG can hold and was left out.</source>
   <translation>Los datos EXIF están dañados o son más largos de lo que cabe en un JPEG y se han omitido.</translation>
  </message>
  <message>
   <source>The EXIF data is damaged, so it was left out together with the place in it.</source>
   <translation>Los datos EXIF están dañados, así que se han omitido junto con el lugar.</translation>
  </message>
  <message>
   <source>The SHA-256 of “{name}” is not known, so it cannot be got safely. Import it from a file.</source>
   <translation>No se conoce el SHA-256 de «{name}», así que no se puede obtener con seguridad. Impórtelo de un archivo.</translation>
  </message>
  <message>
   <source>The XMP data could not be freed of the place in it and was left out.</source>
   <translation>No se pudo quitar el lugar de los datos XMP, así que se han omitido.</translation>
  </message>
  <message>
   <source>The clipboard holds no regions. Copy one from the list of a photo's regions first.</source>
   <translation>El portapapeles no tiene regiones. Copie antes una de la lista de una foto.</translation>
  </message>
  <message>
   <source>The damaged sidecar was kept as “{kept}”.</source>
   <translation>El archivo de ediciones dañado se ha conservado como «{kept}».</translation>
  </message>
  <message>
   <source>The damaged sidecar “{path}” cannot be moved aside: {reason}.</source>
   <translation>El archivo de ediciones dañado «{path}» no se puede apartar: {reason}.</translation>
  </message>
  <message>
   <source>The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is saved.</source>
   <translation>La edición no se pudo anotar en «{folder}»: {reason}. Se perdería si el programa fallara antes de guardarla.</translation>
  </message>
  <message>
   <source>The edits could not be saved beside the photo; they are kept in “{fallback}”.</source>
   <translation>Las ediciones no se pudieron guardar junto a la foto; están en «{fallback}».</translation>
  </message>
  <message>
   <source>The edits of this photo were also changed by another window or program; both are in the stack now.</source>
   <translation>Otra ventana o programa también cambió las ediciones de esta foto; ambas están ahora en la pila.</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {error}</source>
   <translation>Las ediciones no se guardaron, para no perder nada: {error}</translation>
  </message>
  <message>
   <source>The edits were not saved, so that nothing is lost: {note}</source>
   <translation>Las ediciones no se guardaron, para no perder nada: {note}</translation>
  </message>
  <message>
   <source>The edits were not saved: the sidecar “{sidecar}” was written by a newer version of InstructIR Desktop. Export the photo instead, or install the newer version.</source>
   <translation>Las ediciones no se guardaron: «{sidecar}» lo escribió una versión más nueva de InstructIR Desktop. Exporte la foto o instale la versión nueva.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” are damaged; they are kept aside when you save new ones.</source>
   <translation>Los ajustes de exportación de «{path}» están dañados; se apartarán cuando guarde otros.</translation>
  </message>
  <message>
   <source>The export presets in “{path}” were written by a newer version and are not used.</source>
   <translation>Los ajustes de exportación de «{path}» los escribió una versión más nueva y no se usan.</translation>
  </message>
  <message>
   <source>The file of export presets “{path}”</source>
   <translation>El archivo de ajustes de exportación «{path}»</translation>
  </message>
  <message>
   <source>The folder “{folder}” cannot be made: {reason}.</source>
   <translation>No se puede crear la carpeta «{folder}»: {reason}.</translation>
  </message>
  <message>
   <source>The folder “{made}” cannot be made: {reason}.</source>
   <translation>No se puede crear la carpeta «{made}»: {reason}.</translation>
  </message>
  <message>
   <source>The folder “{parent}” cannot be made: {reason}.</source>
   <translation>No se puede crear la carpeta «{parent}»: {reason}.</translation>
  </message>
  <message>
   <source>The last one was cut off and may be missing.</source>
   <translation>La última quedó cortada y puede faltar.</translation>
  </message>
  <message>
   <source>The metadata of “{name}” has changed since; its pixels have not.</source>
   <translation>Los metadatos de «{name}» han cambiado desde entonces; sus píxeles no.</translation>
  </message>
  <message>
   <source>The model cannot be written to “{target}”: {reason}.</source>
   <translation>El modelo no se puede escribir en «{target}»: {reason}.</translation>
  </message>
  <message>
   <source>The model in “{folder}” has no readable {MANIFEST}: {strerror}.</source>
   <translation>El modelo de «{folder}» no tiene un {MANIFEST} legible: {strerror}.</translation>
  </message>
  <message>
   <source>The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.</source>
   <translation>El modelo «{id}» no se puede leer: «{path}»: {strerror}. Reinstálelo o impórtelo de nuevo.</translation>
  </message>
  <message>
   <source>The model “{model}” gave numbers that are not finite ({device}, {precision}). Try the precision fp32 or the device cpu.</source>
   <translation>El modelo «{model}» dio números no finitos ({device}, {precision}). Pruebe la precisión fp32 o el dispositivo cpu.</translation>
  </message>
  <message>
   <source>The name has a brace without its other half. Placeholders look like {name}.</source>
   <translation>El nombre tiene una llave sin su pareja. Los marcadores son como {name}.</translation>
  </message>
  <message>
   <source>The name has a placeholder “{found}” that is not known. There are {known}.</source>
   <translation>El nombre tiene un marcador desconocido «{found}». Existen {known}.</translation>
  </message>
  <message>
   <source>The name is empty. Write one, such as {name}-restored.</source>
   <translation>El nombre está vacío. Escriba uno, como {name}-restored.</translation>
  </message>
  <message>
   <source>The name “{template}” is so long that its number is cut off. Make it shorter.</source>
   <translation>El nombre «{template}» es tan largo que su número se corta. Acórtelo.</translation>
  </message>
  <message>
   <source>The order was changed here and elsewhere; the order here was kept.</source>
   <translation>El orden se cambió aquí y en otro lugar; se conserva el de aquí.</translation>
  </message>
  <message>
   <source>The photo was grey and its edit is not, so it was written in colour.</source>
   <translation>La foto era gris y su edición no, así que se ha escrito en color.</translation>
  </message>
  <message>
   <source>The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened.</source>
   <translation>Otro programa ha cambiado el archivo de la foto desde que se abrió; se ha exportado la foto tal como se abrió.</translation>
  </message>
  <message>
   <source>The preset needs a name of 1 to {LONGEST_NAME} characters.</source>
   <translation>El ajuste necesita un nombre de 1 a {LONGEST_NAME} caracteres.</translation>
  </message>
  <message>
   <source>The preset “{path}”</source>
   <translation>El ajuste «{path}»</translation>
  </message>
  <message>
   <source>The preset “{path}” cannot be deleted: {reason}.</source>
   <translation>El ajuste «{path}» no se puede eliminar: {reason}.</translation>
  </message>
  <message>
   <source>The presets cannot be saved in “{path}”: {reason}.</source>
   <translation>Los ajustes no se pueden guardar en «{path}»: {reason}.</translation>
  </message>
  <message>
   <source>The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.</source>
   <translation>Los ajustes no se guardaron: «{path}» lo escribió una versión más nueva de InstructIR Desktop.</translation>
  </message>
  <message>
   <source>The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.</source>
   <translation>El programa se cerró inesperadamente {count} veces con esta foto, así que se omitió. Pruébela sola.</translation>
  </message>
  <message>
   <source>The queue “{path}”</source>
   <translation>La cola «{path}»</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {reason}.</source>
   <translation>La cola «{path}» no se puede escribir: {reason}.</translation>
  </message>
  <message>
   <source>The queue “{path}” cannot be written: {why}.</source>
   <translation>La cola «{path}» no se puede escribir: {why}.</translation>
  </message>
  <message>
   <source>The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.</source>
   <translation>La cola «{path}» la escribió una versión más nueva de InstructIR Desktop. Instálela para continuar.</translation>
  </message>
  <message>
   <source>The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file.</source>
   <translation>El comprobante se omitió junto con los metadatos, así que `instructir verify` no puede decir qué se hizo con este archivo.</translation>
  </message>
  <message>
   <source>The record of steps is longer than a JPEG can hold and was left out.</source>
   <translation>El registro de pasos es más largo de lo que cabe en un JPEG y se ha omitido.</translation>
  </message>
  <message>
   <source>The record of steps was left out, because the photo's own comment and description were kept.</source>
   <translation>El registro de pasos se ha omitido porque se conservan el comentario y la descripción de la foto.</translation>
  </message>
  <message>
   <source>The region “{name}”</source>
   <translation>La región «{name}»</translation>
  </message>
  <message>
   <source>The region “{name}” does not fit this photo: {error}.</source>
   <translation>La región «{name}» no cabe en esta foto: {error}.</translation>
  </message>
  <message>
   <source>The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.</source>
   <translation>La región «{name}» la usa el paso «{title}». Elimine antes ese paso o haga que actúe en otro lugar.</translation>
  </message>
  <message>
   <source>The regions in the clipboard cannot be read: {rstrip}.</source>
   <translation>Las regiones del portapapeles no se pueden leer: {rstrip}.</translation>
  </message>
  <message>
   <source>The sentence asks for {intent} and forbids it. Which is meant?</source>
   <translation>La frase pide {intent} y a la vez lo prohíbe. ¿Qué quiere decir?</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.</source>
   <translation>El codificador de frases de «{folder}» está dañado: sus archivos JSON no se pueden leer.</translation>
  </message>
  <message>
   <source>The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.</source>
   <translation>El codificador de frases de «{folder}» no es {PUBLISHED_ENCODER}.</translation>
  </message>
  <message>
   <source>The sentence encoder “{id}” cannot be loaded: {error}</source>
   <translation>El codificador de frases «{id}» no se puede cargar: {error}</translation>
  </message>
  <message>
   <source>The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.</source>
   <translation>La frase tiene {count:,} caracteres; el límite es {most:,}. Dígalo más breve.</translation>
  </message>
  <message>
   <source>The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.</source>
   <translation>La frase habla de una selección, pero no hay nada seleccionado. Dibújela antes en la foto.</translation>
  </message>
  <message>
   <source>The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.</source>
   <translation>«{text}» no es una parte de un todo, como 2/8 para la segunda de ocho.</translation>
  </message>
  <message>
   <source>The sidecar “{path}”</source>
   <translation>El archivo de ediciones «{path}»</translation>
  </message>
  <message>
   <source>The step “{title}”</source>
   <translation>El paso «{title}»</translation>
  </message>
  <message>
   <source>The step's embedding has {count} numbers, but the model “{model}” needs {text_size}. Write its sentence again.</source>
   <translation>La representación del paso tiene {count} números, pero el modelo «{model}» necesita {text_size}. Escriba su frase de nuevo.</translation>
  </message>
  <message>
   <source>The stored context has {shape} averages, but the model “{model}” needs {average_count}. Apply the step again.</source>
   <translation>El contexto guardado tiene {shape} promedios, pero el modelo «{model}» necesita {average_count}. Aplique el paso de nuevo.</translation>
  </message>
  <message>
   <source>The text head of “{id}” has {outputs} outputs but names {count} classes.</source>
   <translation>La cabeza de texto de «{id}» tiene {outputs} salidas pero nombra {count} clases.</translation>
  </message>
  <message>
   <source>The text head of “{id}” is not usable: {error}</source>
   <translation>La cabeza de texto de «{id}» no se puede usar: {error}</translation>
  </message>
  <message>
   <source>The weights of the model “{model}” have changed since the step “{title}” was made, so it would look different now. Update the step to the installed weights, or install those it was made with (SHA-256 {model_sha256}…).</source>
   <translation>Los pesos del modelo «{model}» han cambiado desde el paso «{title}», así que ahora se vería distinto. Actualice el paso o instale los pesos con que se hizo (SHA-256 {model_sha256}…).</translation>
  </message>
  <message>
   <source>The weights of “{id}” do not fit the InstructIR network: {error}</source>
   <translation>Los pesos de «{id}» no encajan en la red InstructIR: {error}</translation>
  </message>
  <message>
   <source>The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.</source>
   <translation>El dispositivo {device} se quedó sin memoria con teselas de {tile} píxeles. Elija otras más pequeñas o ninguna.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}), so the CPU is used from now on.</source>
   <translation>El dispositivo {name} falló ({first_line}), así que desde ahora se usa la CPU.</translation>
  </message>
  <message>
   <source>The {name} device failed ({first_line}). Choose the device “cpu” or “auto”.</source>
   <translation>El dispositivo {name} falló ({first_line}). Elija el dispositivo «cpu» o «auto».</translation>
  </message>
  <message>
   <source>There are no models in “{where}”. Please reinstall InstructIR Desktop.</source>
   <translation>No hay modelos en «{where}». Reinstale InstructIR Desktop.</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>Ya existe un ajuste «{name}».</translation>
  </message>
  <message>
   <source>There is no batch to go on with: “{path}” does not exist.</source>
   <translation>No hay ningún lote que continuar: «{path}» no existe.</translation>
  </message>
  <message>
   <source>There is no export preset “{name}”. There are {known}.</source>
   <translation>No hay ningún ajuste de exportación «{name}». Existen {known}.</translation>
  </message>
  <message>
   <source>There is no model named “{model}”. Installed: {value}.</source>
   <translation>No hay ningún modelo llamado «{model}». Instalados: {value}.</translation>
  </message>
  <message>
   <source>There is no photo in the folder “{path}”.</source>
   <translation>No hay ninguna foto en la carpeta «{path}».</translation>
  </message>
  <message>
   <source>There is no preset “{name}”. There are {value}.</source>
   <translation>No hay ningún ajuste «{name}». Existen {value}.</translation>
  </message>
  <message>
   <source>There is not enough memory for this photo. Close other programs and try it again.</source>
   <translation>No hay memoria suficiente para esta foto. Cierre otros programas e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>This computer offers no “{wanted}” device to PyTorch. Available: {there}.</source>
   <translation>Este equipo no ofrece a PyTorch ningún dispositivo «{wanted}». Disponibles: {there}.</translation>
  </message>
  <message>
   <source>This file has further channels; they were left out.</source>
   <translation>Este archivo tiene más canales; se han omitido.</translation>
  </message>
  <message>
   <source>This file has {count} pictures; the main one was opened.</source>
   <translation>Este archivo tiene {count} imágenes; se ha abierto la principal.</translation>
  </message>
  <message>
   <source>This file has {frames} frames; the first one was opened.</source>
   <translation>Este archivo tiene {frames} fotogramas; se ha abierto el primero.</translation>
  </message>
  <message>
   <source>This file has {frames} {what}; the first one was opened.</source>
   <translation>Este archivo tiene {frames} imágenes ({what}); se ha abierto la primera.</translation>
  </message>
  <message>
   <source>This file has {pages} frames; the first one was opened.</source>
   <translation>Este archivo tiene {pages} fotogramas; se ha abierto el primero.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours without a usable profile; its colours are an approximation.</source>
   <translation>Esta foto está en colores CMYK sin un perfil utilizable; sus colores son una aproximación.</translation>
  </message>
  <message>
   <source>This photo is in CMYK colours; it was converted to sRGB by its own profile.</source>
   <translation>Esta foto está en colores CMYK; se ha convertido a sRGB con su propio perfil.</translation>
  </message>
  <message>
   <source>This photo is in Lab colours; it was converted to sRGB.</source>
   <translation>Esta foto está en colores Lab; se ha convertido a sRGB.</translation>
  </message>
  <message>
   <source>Two {which} were given ({names}); give one model.</source>
   <translation>Se indicaron dos {which} ({names}); indique un solo modelo.</translation>
  </message>
  <message>
   <source>What was sent as “{name}” is another file (its SHA-256 is wrong), so it was deleted.</source>
   <translation>Lo que se envió como «{name}» es otro archivo (su SHA-256 no coincide), así que se borró.</translation>
  </message>
  <message>
   <source>Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.</source>
   <translation>Dónde está «{name}» en esta foto debe decirlo usted. Dibújelo en la foto o quítelo de la frase.</translation>
  </message>
  <message>
   <source>a camera RAW file ({name})</source>
   <translation>un archivo RAW de cámara ({name})</translation>
  </message>
  <message>
   <source>a part of its path is not a folder</source>
   <translation>una parte de su ruta no es una carpeta</translation>
  </message>
  <message>
   <source>fp16 does not run on the CPU. Choose --precision bf16 or fp32.</source>
   <translation>fp16 no funciona en la CPU. Elija --precision bf16 o fp32.</translation>
  </message>
  <message>
   <source>it does not answer</source>
   <translation>no responde</translation>
  </message>
  <message>
   <source>it does not exist</source>
   <translation>no existe</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>es una carpeta</translation>
  </message>
  <message>
   <source>it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).</source>
   <translation>se hizo con otros pesos que los instalados, con el modelo «{model}» (SHA-256 {digest}…).</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>sus enlaces forman un círculo</translation>
  </message>
  <message>
   <source>its name is too long; choose a shorter one</source>
   <translation>su nombre es demasiado largo; elija uno más corto</translation>
  </message>
  <message>
   <source>nothing came for {seconds:.0f} seconds</source>
   <translation>no llegó nada durante {seconds:.0f} segundos</translation>
  </message>
  <message>
   <source>permission is denied; look at the permissions of the file and its folder</source>
   <translation>permiso denegado; revise los permisos del archivo y de su carpeta</translation>
  </message>
  <message>
   <source>resizing</source>
   <translation>cambio de tamaño</translation>
  </message>
  <message>
   <source>sharpening</source>
   <translation>enfoque</translation>
  </message>
  <message>
   <source>the change of profile</source>
   <translation>cambio de perfil</translation>
  </message>
  <message>
   <source>the connection broke off ({error})</source>
   <translation>la conexión se interrumpió ({error})</translation>
  </message>
  <message>
   <source>the connection ended after {there:,} of {size:,} bytes</source>
   <translation>la conexión terminó tras {there:,} de {size:,} bytes</translation>
  </message>
  <message>
   <source>the disk can only be read; choose a folder on another disk</source>
   <translation>el disco es de solo lectura; elija una carpeta en otro disco</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another disk</source>
   <translation>el disco está lleno; libere espacio o elija otro disco</translation>
  </message>
  <message>
   <source>the disk reports an error; check the disk and its cable</source>
   <translation>el disco informa de un error; revise el disco y su cable</translation>
  </message>
  <message>
   <source>the file would be larger than the disk or the system allows; choose another disk</source>
   <translation>el archivo sería mayor de lo que permite el disco o el sistema; elija otro disco</translation>
  </message>
  <message>
   <source>the losses of {name}</source>
   <translation>pérdidas de {name}</translation>
  </message>
  <message>
   <source>the lower depth</source>
   <translation>menor profundidad</translation>
  </message>
  <message>
   <source>the model “{model}” (SHA-256 {digest}…) is not installed.</source>
   <translation>el modelo «{model}» (SHA-256 {digest}…) no está instalado.</translation>
  </message>
  <message>
   <source>the proxy “{name}” asks for a user name and a password; put them into the proxy’s address (https_proxy)</source>
   <translation>el proxy «{name}» pide un usuario y una contraseña; póngalos en la dirección del proxy (https_proxy)</translation>
  </message>
  <message>
   <source>the proxy “{name}” cannot be reached ({why}); check the proxy in the settings of the system</source>
   <translation>no se puede llegar al proxy «{name}» ({why}); compruebe el proxy en los ajustes del sistema</translation>
  </message>
  <message>
   <source>the proxy “{name}” refuses the connection ({why})</source>
   <translation>el proxy «{name}» rechaza la conexión ({why})</translation>
  </message>
  <message>
   <source>the server answered {code}</source>
   <translation>el servidor respondió {code}</translation>
  </message>
  <message>
   <source>there is no connection ({why})</source>
   <translation>no hay conexión ({why})</translation>
  </message>
  <message>
   <source>too many files are open; close some programs and try again</source>
   <translation>hay demasiados archivos abiertos; cierre programas e inténtelo de nuevo</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space or choose another disk</source>
   <translation>su cuota de disco está agotada; libere espacio o elija otro disco</translation>
  </message>
  <message>
   <source>{called} cannot be read: it is a device, not a file.</source>
   <translation>{called} no se puede leer: es un dispositivo, no un archivo.</translation>
  </message>
  <message>
   <source>{called} cannot be read: {reason}.</source>
   <translation>{called} no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>{count} edits</source>
   <translation>{count} ediciones</translation>
  </message>
  <message>
   <source>{differing:,} of {total:,} pixels differ</source>
   <translation>{differing:,} de {total:,} píxeles difieren</translation>
  </message>
  <message>
   <source>{edits} that had not been saved came back; undo takes them away again.</source>
   <translation>Se recuperaron ediciones sin guardar ({edits}); «Deshacer» las quita de nuevo.</translation>
  </message>
  <message>
   <source>{list} and {one}</source>
   <translation>{list} y {one}</translation>
  </message>
  <message>
   <source>{list}, {one}</source>
   <translation>{list}, {one}</translation>
  </message>
  <message>
   <source>{names} holds the image weights only; give the text head (lm_….pt) as well.</source>
   <translation>{names} solo contiene los pesos de imagen; indique también la cabeza de texto (lm_….pt).</translation>
  </message>
  <message>
   <source>{names} holds the text head only; give the image weights (im_….pt) as well.</source>
   <translation>{names} solo contiene la cabeza de texto; indique también los pesos de imagen (im_….pt).</translation>
  </message>
  <message>
   <source>{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} no se puede leer: no es texto. Restáurelo de una copia o apártelo para empezar de nuevo.</translation>
  </message>
  <message>
   <source>{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.</source>
   <translation>{name} no se puede leer: {problem}. Restáurelo de una copia, o apártelo para empezar de nuevo.</translation>
  </message>
  <message>
   <source>{name} cannot hold {what}; the photo was written with {held} bits per channel.</source>
   <translation>{name} no admite {what}; la foto se ha escrito con {held} bits por canal.</translation>
  </message>
  <message>
   <source>{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.</source>
   <translation>{name} tiene un comprobante de una versión más nueva de InstructIR Desktop. Instálela para verificarlo.</translation>
  </message>
  <message>
   <source>{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.</source>
   <translation>{name} tiene un comprobante dañado, así que no se puede verificar. Exporte la foto de nuevo.</translation>
  </message>
  <message>
   <source>{name} has no transparency; the photo was laid on white.</source>
   <translation>{name} no tiene transparencia; la foto se ha puesto sobre blanco.</translation>
  </message>
  <message>
   <source>{name} is no preset that can be used: {problem}.</source>
   <translation>{name} no es un ajuste utilizable: {problem}.</translation>
  </message>
  <message>
   <source>{name} is too large to be one. Set it aside to begin anew.</source>
   <translation>{name} es demasiado grande para serlo. Apártelo para empezar de nuevo.</translation>
  </message>
  <message>
   <source>{name} was changed by another program since it was read.</source>
   <translation>Otro programa ha cambiado {name} desde que se leyó.</translation>
  </message>
  <message>
   <source>{name} was not written: another program that saves in this folder does not come to an end. Close it and try again.</source>
   <translation>{name} no se ha escrito: otro programa que guarda en esta carpeta no termina. Ciérrelo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop and cannot be read by this one ({problem}). Install the newer version.</source>
   <translation>{name} lo escribió una versión más nueva de InstructIR Desktop y esta no puede leerlo ({problem}). Instale la versión más nueva.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.</source>
   <translation>{name} lo escribió una versión más nueva de InstructIR Desktop. Instálela para usarlo.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.</source>
   <translation>{name} viene de una versión más nueva de InstructIR Desktop; se abre solo para lectura.</translation>
  </message>
  <message>
   <source>{path!r} is not a possible file name. Choose another.</source>
   <translation>{path!r} no es un nombre de archivo posible. Elija otro.</translation>
  </message>
  <message>
   <source>{photo!r} is not a possible file name.</source>
   <translation>{photo!r} no es un nombre de archivo posible.</translation>
  </message>
  <message>
   <source>{place!r} is not a possible file name. Choose another.</source>
   <translation>{place!r} no es un nombre de archivo posible. Elija otro.</translation>
  </message>
  <message>
   <source>{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.</source>
   <translation>El {share:.1f} % de los píxeles tiene colores que el perfil elegido no admite; se han recortado.</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched (before {converted}).</source>
   <translation>{untouched:,} de {total:,} píxeles están intactos (después: {converted}).</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels are untouched.</source>
   <translation>{untouched:,} de {total:,} píxeles están intactos.</translation>
  </message>
  <message>
   <source>{what} was changed elsewhere and deleted here; it was kept.</source>
   <translation>{what} se cambió en otro lugar y se eliminó aquí; se ha conservado.</translation>
  </message>
  <message>
   <source>{what} was changed here and deleted elsewhere; it was kept.</source>
   <translation>{what} se cambió aquí y se eliminó en otro lugar; se ha conservado.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further region.</source>
   <translation>{what} se cambió aquí y en otro lugar; la otra versión se conserva como otra región.</translation>
  </message>
  <message>
   <source>{what} was changed here and elsewhere; the other version was kept as a further step, switched off.</source>
   <translation>{what} se cambió aquí y en otro lugar; la otra versión se conserva como otro paso, desactivado.</translation>
  </message>
  <message>
   <source>ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})</source>
   <translation>ΔE es {mean:.2f} de media y {most:.2f} como máximo ({formula})</translation>
  </message>
  <message>
   <source>“{folder}” cannot be deleted: {strerror}.</source>
   <translation>«{folder}» no se puede borrar: {strerror}.</translation>
  </message>
  <message>
   <source>“{folder}” cannot be read: {reason}.</source>
   <translation>«{folder}» no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).</source>
   <translation>«{folder}» no contiene ni pesos (.pt, .pth, .safetensors) ni un codificador de frases (con config.json al lado).</translation>
  </message>
  <message>
   <source>“{model}” belongs to the application and cannot be removed.</source>
   <translation>«{model}» pertenece a la aplicación y no se puede quitar.</translation>
  </message>
  <message>
   <source>“{model}” is a sentence encoder; it does not restore photos.</source>
   <translation>«{model}» es un codificador de frases; no restaura fotos.</translation>
  </message>
  <message>
   <source>“{model}” is needed by the model “{user}”; remove that one first.</source>
   <translation>«{model}» lo necesita el modelo «{user}»; quite primero ese.</translation>
  </message>
  <message>
   <source>“{name}” cannot be rendered again: {missing}</source>
   <translation>«{name}» no se puede volver a calcular: {missing}</translation>
  </message>
  <message>
   <source>“{name}” could not be got: {problem}. Try again later; it goes on where it stopped.</source>
   <translation>No se pudo obtener «{name}»: {problem}. Inténtelo más tarde; seguirá donde se detuvo.</translation>
  </message>
  <message>
   <source>“{name}” has changed since its steps were saved; they are applied to the photo as it is now.</source>
   <translation>«{name}» ha cambiado desde que se guardaron sus pasos; se aplican a la foto tal como está ahora.</translation>
  </message>
  <message>
   <source>“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.</source>
   <translation>«{name}» no tiene comprobante: no lo exportó InstructIR Desktop o se le quitaron los metadatos.</translation>
  </message>
  <message>
   <source>“{name}” has no step that is switched on.</source>
   <translation>«{name}» no tiene ningún paso activado.</translation>
  </message>
  <message>
   <source>“{name}” is decoded differently on this computer than where “{name2}” was made.</source>
   <translation>«{name}» se decodifica en este equipo de otro modo que donde se hizo «{name2}».</translation>
  </message>
  <message>
   <source>“{name}” is not a preset of your own, so it cannot be deleted.</source>
   <translation>«{name}» no es un ajuste propio, así que no se puede eliminar.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × {height2}. It was cropped or resized since.</source>
   <translation>«{name}» no es lo que dice su comprobante: tiene {width} × {height} píxeles y se exportó con {width2} × {height2}. Se recortó o cambió de tamaño después.</translation>
  </message>
  <message>
   <source>“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.</source>
   <translation>«{name}» no es lo que dice su comprobante. Calculado de nuevo: {numbers}, y {count}.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.</source>
   <translation>«{name}» es lo que dice su comprobante: calculado de nuevo, los {total:,} píxeles son iguales.</translation>
  </message>
  <message>
   <source>“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.</source>
   <translation>«{name}» es lo que dice su comprobante. Calculado de nuevo: {numbers}; ningún ojo lo distingue.</translation>
  </message>
  <message>
   <source>“{name}” was changed after it was exported: {numbers}, and {count}.</source>
   <translation>«{name}» se cambió después de exportarse: {numbers}, y {count}.</translation>
  </message>
  <message>
   <source>“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.</source>
   <translation>«{name}» se hizo a partir de «{photo}», que no está a su lado. Diga dónde está esa foto.</translation>
  </message>
  <message>
   <source>“{name}” would be got over an insecure connection, so it was not.</source>
   <translation>«{name}» se obtendría por una conexión insegura, así que no se obtuvo.</translation>
  </message>
  <message>
   <source>“{path!r}” is not a possible file name. Choose another name.</source>
   <translation>«{path!r}» no es un nombre de archivo posible. Elija otro.</translation>
  </message>
  <message>
   <source>“{path}” asks for a sentence encoder that this application does not know.</source>
   <translation>«{path}» pide un codificador de frases que esta aplicación no conoce.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: it does not exist.</source>
   <translation>«{path}» no se puede abrir: no existe.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: the process that reads photos does not start ({strerror}). Close other programs and try again.</source>
   <translation>«{path}» no se puede abrir: el proceso que lee fotos no arranca ({strerror}). Cierre otros programas e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation>«{path}» no se puede abrir: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.</source>
   <translation>«{path}» no se puede leer, así que «{folder}» no es un codificador de frases: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>«{path}» no se puede leer: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: its result on a test picture is not a number.</source>
   <translation>«{path}» no se puede usar: su resultado con una imagen de prueba no es un número.</translation>
  </message>
  <message>
   <source>“{path}” cannot be used: {name} holds {dtype} instead of plain floats.</source>
   <translation>«{path}» no se puede usar: {name} contiene {dtype} en lugar de números en coma flotante.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.</source>
   <translation>«{path}» no se puede escribir: el disco devolvió bytes distintos de los escritos. Revise el disco.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: the folder is write-protected. Choose another folder.</source>
   <translation>«{path}» no se puede escribir: la carpeta está protegida. Elija otra.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.</source>
   <translation>«{path}» no se puede escribir: no existe la carpeta «{parent}». Créela o elija otra.</translation>
  </message>
  <message>
   <source>“{path}” cannot be written: {reason}.</source>
   <translation>«{path}» no se puede escribir: {reason}.</translation>
  </message>
  <message>
   <source>“{path}” has a header of {value:.0f} MB, which no InstructIR model has.</source>
   <translation>«{path}» tiene una cabecera de {value:.0f} MB, que ningún modelo InstructIR tiene.</translation>
  </message>
  <message>
   <source>“{path}” has more than {value} million pixels, which is too many to open. Scale it down in another program first.</source>
   <translation>«{path}» tiene más de {value} millones de píxeles, demasiados para abrirla. Redúzcala antes en otro programa.</translation>
  </message>
  <message>
   <source>“{path}” has no saved steps: there is no “{file}”.</source>
   <translation>«{path}» no tiene pasos guardados: no existe «{file}».</translation>
  </message>
  <message>
   <source>“{path}” holds more than tensors and was refused, because it could run a program. Use a file from a source you trust.</source>
   <translation>«{path}» contiene más que tensores y se rechazó, porque podría ejecutar un programa. Use un archivo de una fuente de confianza.</translation>
  </message>
  <message>
   <source>“{path}” holds no tensors by name, so it is not a model.</source>
   <translation>«{path}» no contiene tensores con nombre, así que no es un modelo.</translation>
  </message>
  <message>
   <source>“{path}” holds something that is not a named tensor, so it is not a model.</source>
   <translation>«{path}» contiene algo que no es un tensor con nombre, así que no es un modelo.</translation>
  </message>
  <message>
   <source>“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.</source>
   <translation>«{path}» contiene valores que no son números finitos (en {broken}); no se puede usar.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose a photo.</source>
   <translation>«{path}» es un dispositivo, no un archivo. Elija una foto.</translation>
  </message>
  <message>
   <source>“{path}” is a device, not a file. Choose another name.</source>
   <translation>«{path}» es un dispositivo, no un archivo. Elija otro nombre.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a file. Add a file name to it.</source>
   <translation>«{path}» es una carpeta, no un archivo. Añada un nombre de archivo.</translation>
  </message>
  <message>
   <source>“{path}” is a folder, not a weights file.</source>
   <translation>«{path}» es una carpeta, no un archivo de pesos.</translation>
  </message>
  <message>
   <source>“{path}” is a folder. Choose a photo inside it.</source>
   <translation>«{path}» es una carpeta. Elija una foto dentro de ella.</translation>
  </message>
  <message>
   <source>“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.</source>
   <translation>«{path}» está dañado o se modificó (su SHA-256 no es el esperado). Reinstálelo o impórtelo de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” is damaged, incomplete or of a rare variant and cannot be opened. Copy it again from the camera or a backup, or save it again in the program it came from.</source>
   <translation>«{path}» está dañado, incompleto o es de una variante rara y no se puede abrir. Cópielo de nuevo de la cámara o de una copia, o guárdelo otra vez en el programa de origen.</translation>
  </message>
  <message>
   <source>“{path}” is damaged. Please reinstall or import the model again.</source>
   <translation>«{path}» está dañado. Reinstale o importe el modelo de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.</source>
   <translation>«{path}» está dañado: no es un punto de control de PyTorch completo. Obtenga el archivo otra vez.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: it is not a whole safetensors file. Get the file once more.</source>
   <translation>«{path}» está dañado: no es un archivo safetensors completo. Obtenga el archivo otra vez.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {error}. Install the application once more.</source>
   <translation>«{path}» está dañado: {error}. Instale la aplicación de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.</source>
   <translation>«{path}» está dañado: {name} contiene valores que no son números. Obtenga el archivo otra vez.</translation>
  </message>
  <message>
   <source>“{path}” is empty (0 bytes). Copy it again from the camera or a backup.</source>
   <translation>«{path}» está vacío (0 bytes). Cópielo de nuevo de la cámara o de una copia.</translation>
  </message>
  <message>
   <source>“{path}” is empty.</source>
   <translation>«{path}» está vacío.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.</source>
   <translation>«{path}» es mayor que cualquier modelo InstructIR ({value:.1f} GB), así que no se leyó.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any InstructIR model, so it was not converted.</source>
   <translation>«{path}» es mayor que cualquier modelo InstructIR, así que no se convirtió.</translation>
  </message>
  <message>
   <source>“{path}” is larger than any sentence encoder, so it was not read.</source>
   <translation>«{path}» es mayor que cualquier codificador de frases, así que no se leyó.</translation>
  </message>
  <message>
   <source>“{path}” is missing or damaged. Install the application once more.</source>
   <translation>«{path}» falta o está dañado. Instale la aplicación de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.</source>
   <translation>«{path}» no es ni un archivo safetensors ni un punto de control de PyTorch, o está dañado. Obtenga el archivo otra vez.</translation>
  </message>
  <message>
   <source>“{path}” is no preset: it is not text.</source>
   <translation>«{path}» no es un ajuste: no es texto.</translation>
  </message>
  <message>
   <source>“{path}” is no queue that can be used: {error}.</source>
   <translation>«{path}» no es una cola que se pueda usar: {error}.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind, or is damaged. Choose another file.</source>
   <translation>«{path}» no es una foto de un tipo conocido o está dañado. Elija otro archivo.</translation>
  </message>
  <message>
   <source>“{path}” is not a photo of a known kind. {OPENABLE} can be opened.</source>
   <translation>«{path}» no es una foto de un tipo conocido. Se pueden abrir: {OPENABLE}.</translation>
  </message>
  <message>
   <source>“{path}” is not a readable safetensors file: {error}</source>
   <translation>«{path}» no es un archivo safetensors legible: {error}</translation>
  </message>
  <message>
   <source>“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.</source>
   <translation>«{path}» no es una cabeza de texto de InstructIR-7D: distingue {count} intenciones, no 7.</translation>
  </message>
  <message>
   <source>“{path}” is not an InstructIR model.{detail}</source>
   <translation>«{path}» no es un modelo InstructIR.{detail}</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} does not belong to it.</source>
   <translation>«{path}» no es esta red: {first} no pertenece a ella.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {first} is missing.</source>
   <translation>«{path}» no es esta red: falta {first}.</translation>
  </message>
  <message>
   <source>“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.</source>
   <translation>«{path}» no es esta red: {name} tiene la forma {shape}, se esperaba {shape2}.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a preset.</source>
   <translation>«{path}» es demasiado grande para ser un ajuste.</translation>
  </message>
  <message>
   <source>“{path}” is too large to be a queue.</source>
   <translation>«{path}» es demasiado grande para ser una cola.</translation>
  </message>
  <message>
   <source>“{path}” is write-protected. Choose another name or change its permissions.</source>
   <translation>«{path}» está protegido contra escritura. Elija otro nombre o cambie sus permisos.</translation>
  </message>
  <message>
   <source>“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}</source>
   <translation>«{path}» ({title}) está dañado o es de una variante desconocida ({words}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” is {title}, which cannot be opened. {advice}</source>
   <translation>«{path}» no se puede abrir ({title}). {advice}</translation>
  </message>
  <message>
   <source>“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. Save it as RGB TIFF in the program it came from.</source>
   <translation>«{path}» guarda sus colores de una forma (photometric {photometric} con {bits} bits) que no se puede abrir. Guárdelo como TIFF RGB en el programa de origen.</translation>
  </message>
  <message>
   <source>“{path}” names intents that this application does not know.</source>
   <translation>«{path}» nombra intenciones que esta aplicación no conoce.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than a photo may take. Scale it down in another program first.</source>
   <translation>«{path}» necesita más memoria de la que puede ocupar una foto. Redúzcala antes en otro programa.</translation>
  </message>
  <message>
   <source>“{path}” needs more memory than is free. Close other programs and try again.</source>
   <translation>«{path}» necesita más memoria de la disponible. Cierre otros programas e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably damaged. Copy it again from the camera or a backup.</source>
   <translation>«{path}» no se ha abierto: leerla tarda mucho más de lo debido para su tamaño. Probablemente esté dañada. Cópiela de nuevo de la cámara o de una copia.</translation>
  </message>
  <message>
   <source>“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.</source>
   <translation>«{path}» ocuparía {value:.1f} GB al descomprimirse; ningún modelo InstructIR es tan grande.</translation>
  </message>
  <message>
   <source>“{photo}” cannot be opened: {reason}.</source>
   <translation>«{photo}» no se puede abrir: {reason}.</translation>
  </message>
  <message>
   <source>“{photo}” is not the photo that “{name}” was made from: its pixels differ.</source>
   <translation>«{photo}» no es la foto de la que se hizo «{name}»: sus píxeles son distintos.</translation>
  </message>
  <message>
   <source>“{place}” cannot be opened: {reason}.</source>
   <translation>«{place}» no se puede abrir: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” already exists and was not made in this way. Choose another folder or name, or let it be replaced.</source>
   <translation>«{target}» ya existe y no se hizo así. Elija otra carpeta o nombre, o deje que se reemplace.</translation>
  </message>
  <message>
   <source>“{target}” already exists. Choose another name, or allow it to be replaced.</source>
   <translation>«{target}» ya existe. Elija otro nombre o permita que se reemplace.</translation>
  </message>
  <message>
   <source>“{target}” cannot be encoded as {name} ({error}). Choose another format.</source>
   <translation>«{target}» no se puede codificar como {name} ({error}). Elija otro formato.</translation>
  </message>
  <message>
   <source>“{target}” cannot be read again: {reason}.</source>
   <translation>«{target}» no se puede volver a leer: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo has {width} × {height}. Choose PNG or TIFF.</source>
   <translation>«{target}» no se puede escribir: {name} llega a {longest_side} píxeles por lado y la foto tiene {width} × {height}. Elija PNG o TIFF.</translation>
  </message>
  <message>
   <source>“{target}” cannot be written: {reason}.</source>
   <translation>«{target}» no se puede escribir: {reason}.</translation>
  </message>
  <message>
   <source>“{target}” is a photo itself and is never overwritten. Choose another folder or name.</source>
   <translation>«{target}» es una foto y nunca se sobrescribe. Elija otra carpeta o nombre.</translation>
  </message>
  <message>
   <source>“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.</source>
   <translation>«{target}» es la propia foto «{source}» y nunca se sobrescribe. Elija otro nombre.</translation>
  </message>
  <message>
   <source>“{target}” {ends}, which says no known format. Use one of {names}.</source>
   <translation>«{target}» no indica ningún formato conocido ({ends}). Use uno de {names}.</translation>
  </message>
  <message>
   <source>“{text}” changes no photo: {message}</source>
   <translation>«{text}» no cambia ninguna foto: {message}</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Assign</source>
   <translation>Asignar</translation>
  </message>
  <message>
   <source>Choose a command, click into the field and press the keys.</source>
   <translation>Elija un comando, haga clic en el campo y pulse las teclas.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Find a command or a key</source>
   <translation>Buscar un comando o una tecla</translation>
  </message>
  <message>
   <source>Give this command its usual shortcut again</source>
   <translation>Devolver a este comando su atajo habitual</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>New shortcut</source>
   <translation>Atajo nuevo</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Several commands have this shortcut</source>
   <translation>Varios comandos tienen este atajo</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Atajos</translation>
  </message>
  <message>
   <source>{key} belongs to “{command}” now; assigning takes it from there.</source>
   <translation>{key} pertenece ahora a «{command}»; al asignarlo se le quita.</translation>
  </message>
  <message>
   <source>{key} is used by the window itself.</source>
   <translation>{key} lo usa la propia ventana.</translation>
  </message>
 </context>
 <context>
  <name>StackActions</name>
  <message>
   <source>1 step copied.</source>
   <translation>1 paso copiado.</translation>
  </message>
  <message>
   <source>All steps again</source>
   <translation>Todos los pasos de nuevo</translation>
  </message>
  <message>
   <source>Copied steps</source>
   <translation>Pasos copiados</translation>
  </message>
  <message>
   <source>Duplicate “{title}”</source>
   <translation>Duplicar «{title}»</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Agrupar</translation>
  </message>
  <message>
   <source>Group “{name}”</source>
   <translation>Agrupar «{name}»</translation>
  </message>
  <message>
   <source>Name of the group</source>
   <translation>Nombre del grupo</translation>
  </message>
  <message>
   <source>Only “{title}”</source>
   <translation>Solo «{title}»</translation>
  </message>
  <message>
   <source>Open another photo and paste.</source>
   <translation>Abra otra foto y pegue.</translation>
  </message>
  <message>
   <source>Paste {titles}</source>
   <translation>Pegar {titles}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Cambiar el nombre de «{title}»</translation>
  </message>
  <message>
   <source>Select a step first.</source>
   <translation>Seleccione primero un paso.</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>Desactivar «{title}»</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>Activar «{title}»</translation>
  </message>
  <message>
   <source>The clipboard holds neither steps nor regions nor a picture.</source>
   <translation>El portapapeles no contiene ni pasos, ni regiones, ni una imagen.</translation>
  </message>
  <message>
   <source>Ungroup “{name}”</source>
   <translation>Desagrupar «{name}»</translation>
  </message>
  <message>
   <source>What was copied</source>
   <translation>Lo copiado</translation>
  </message>
  <message>
   <source>{count} steps copied.</source>
   <translation>{count} pasos copiados.</translation>
  </message>
 </context>
 <context>
  <name>StackEdits</name>
  <message>
   <source>Delete {name}</source>
   <translation>Eliminar {name}</translation>
  </message>
  <message>
   <source>Delete “{title}”</source>
   <translation>Eliminar «{title}»</translation>
  </message>
  <message>
   <source>Feather of {name}</source>
   <translation>Difuminado de {name}</translation>
  </message>
  <message>
   <source>Invert {name}</source>
   <translation>Invertir {name}</translation>
  </message>
  <message>
   <source>Keep the colour in “{title}”</source>
   <translation>Conservar el color en «{title}»</translation>
  </message>
  <message>
   <source>Keep the exposure in “{title}”</source>
   <translation>Conservar la exposición en «{title}»</translation>
  </message>
  <message>
   <source>Let the colour change in “{title}”</source>
   <translation>Dejar que cambie el color en «{title}»</translation>
  </message>
  <message>
   <source>Let the exposure change in “{title}”</source>
   <translation>Dejar que cambie la exposición en «{title}»</translation>
  </message>
  <message>
   <source>Mix “{title}”</source>
   <translation>Mezclar «{title}»</translation>
  </message>
  <message>
   <source>Move “{title}”</source>
   <translation>Mover «{title}»</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>Cambiar el nombre de {name}</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Cambiar el nombre de «{title}»</translation>
  </message>
  <message>
   <source>Strength of “{title}”</source>
   <translation>Intensidad de «{title}»</translation>
  </message>
  <message>
   <source>Switch off “{title}”</source>
   <translation>Desactivar «{title}»</translation>
  </message>
  <message>
   <source>Switch on “{title}”</source>
   <translation>Activar «{title}»</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>GPU (Apple)</source>
   <translation>GPU (Apple)</translation>
  </message>
  <message>
   <source>GPU (CUDA)</source>
   <translation>GPU (CUDA)</translation>
  </message>
  <message>
   <source>Model for new steps</source>
   <translation>Modelo para los pasos nuevos</translation>
  </message>
  <message>
   <source>Model for new steps: {title}</source>
   <translation>Modelo para los pasos nuevos: {title}</translation>
  </message>
  <message>
   <source>Preview: exact pixels are coming</source>
   <translation>Vista previa: faltan los píxeles exactos</translation>
  </message>
  <message>
   <source>Size of the photo</source>
   <translation>Tamaño de la foto</translation>
  </message>
  <message>
   <source>Whether the edits are saved</source>
   <translation>Si las ediciones están guardadas</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
 </context>
 <context>
  <name>StepChip</name>
  <message>
   <source>, {lock} kept</source>
   <translation>, {lock} sin cambios</translation>
  </message>
  <message>
   <source>Click to change it. + and − change the strength, Del leaves it out.</source>
   <translation>Haga clic para cambiarlo. + y − cambian la intensidad, Supr lo omite.</translation>
  </message>
  <message>
   <source>Return opens it, plus and minus change its strength, Delete leaves it out</source>
   <translation>Intro lo abre, más y menos cambian la intensidad, Supr lo omite</translation>
  </message>
  <message>
   <source>Step {number}: {words}{held}</source>
   <translation>Paso {number}: {words}{held}</translation>
  </message>
 </context>
 <context>
  <name>StepForm</name>
  <message>
   <source>Leave this step out</source>
   <translation>Omitir este paso</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Intensidad</translation>
  </message>
  <message>
   <source>Strength of the step</source>
   <translation>Intensidad del paso</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Intensidad. Doble clic para 100 %.</translation>
  </message>
  <message>
   <source>What the step does</source>
   <translation>Qué hace el paso</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Where the step acts</source>
   <translation>Dónde actúa el paso</translation>
  </message>
  <message>
   <source>whole photo</source>
   <translation>toda la foto</translation>
  </message>
 </context>
 <context>
  <name>StepMenu</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplicar</translation>
  </message>
  <message>
   <source>Group…</source>
   <translation>Agrupar…</translation>
  </message>
  <message>
   <source>Keep the colours</source>
   <translation>Conservar los colores</translation>
  </message>
  <message>
   <source>Keep the exposure</source>
   <translation>Conservar la exposición</translation>
  </message>
  <message>
   <source>Mix with another sentence…</source>
   <translation>Mezclar con otra frase…</translation>
  </message>
  <message>
   <source>Only this step (Alt+click the eye)</source>
   <translation>Solo este paso (Alt+clic en el ojo)</translation>
  </message>
  <message>
   <source>Save as preset…</source>
   <translation>Guardar como ajuste preestablecido…</translation>
  </message>
  <message>
   <source>colours kept</source>
   <translation>colores conservados</translation>
  </message>
  <message>
   <source>exposure kept</source>
   <translation>exposición conservada</translation>
  </message>
 </context>
 <context>
  <name>StepMenuButton</name>
  <message>
   <source>Locks, mixing, copies</source>
   <translation>Bloqueos, mezcla, copias</translation>
  </message>
 </context>
 <context>
  <name>StepPopup</name>
  <message>
   <source>A guess: look at the region afterwards and correct it.</source>
   <translation>Es una estimación: mire después la región y corríjala.</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source> (about {minutes:.0f} min)</source>
   <translation> (unos {minutes:.0f} min)</translation>
  </message>
  <message>
   <source> (about {seconds:.0f} s)</source>
   <translation> (unos {seconds:.0f} s)</translation>
  </message>
  <message>
   <source> (under 1 s)</source>
   <translation> (menos de 1 s)</translation>
  </message>
  <message>
   <source>Delete step {number}</source>
   <translation>Eliminar el paso {number}</translation>
  </message>
  <message>
   <source>Delete this step (Del)</source>
   <translation>Eliminar este paso (Supr)</translation>
  </message>
  <message>
   <source>More for step {number}</source>
   <translation>Más sobre el paso {number}</translation>
  </message>
  <message>
   <source>Move step {number}</source>
   <translation>Mover el paso {number}</translation>
  </message>
  <message>
   <source>Name of the step</source>
   <translation>Nombre del paso</translation>
  </message>
  <message>
   <source>Needs updating</source>
   <translation>Desactualizado</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <translation>Restaurando…</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Paso {number}: {title}</translation>
  </message>
  <message>
   <source>Strength of step {number}</source>
   <translation>Intensidad del paso {number}</translation>
  </message>
  <message>
   <source>Strength. Double-click for 100 %.</source>
   <translation>Intensidad. Doble clic para 100 %.</translation>
  </message>
  <message>
   <source>Turn step {number} off</source>
   <translation>Desactivar el paso {number}</translation>
  </message>
  <message>
   <source>Turn step {number} on</source>
   <translation>Activar el paso {number}</translation>
  </message>
  <message>
   <source>Turn this step off (Space)</source>
   <translation>Desactivar este paso (Espacio)</translation>
  </message>
  <message>
   <source>Turn this step on (Space)</source>
   <translation>Activar este paso (Espacio)</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, off</source>
   <translation>{words}, intensidad {strength}, desactivado</translation>
  </message>
  <message>
   <source>{words}, strength {strength}, on</source>
   <translation>{words}, intensidad {strength}, activado</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Exported to “{name}”</source>
   <translation>Exportado en «{name}»</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>Notificación</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
 </context>
 <context>
  <name>Tool</name>
  <message>
   <source>Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.</source>
   <translation>Haga clic en una parte de la región para moverla, escalarla o girarla. Las flechas mueven (Mayús: 10), Ctrl+flechas escala, Alt+flechas gira.</translation>
  </message>
  <message>
   <source>Click corner by corner; close with a double click or Return. Backspace takes the last corner back.</source>
   <translation>Haga clic esquina a esquina; cierre con doble clic o Intro. Retroceso deshace la última esquina.</translation>
  </message>
  <message>
   <source>Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.</source>
   <translation>Haga clic en un color para seleccionarlo en toda la foto. Mayús+Alt lo conserva solo dentro de la región activa.</translation>
  </message>
  <message>
   <source>Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.</source>
   <translation>Haga clic en un tono para seleccionar lo que tiene una luminosidad parecida. Mayús+Alt lo conserva solo dentro de la región activa.</translation>
  </message>
  <message>
   <source>Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away.</source>
   <translation>Haga clic en una zona para seleccionar lo contiguo de color parecido. Mayús añade, Alt quita.</translation>
  </message>
  <message>
   <source>Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Arrastre un rectángulo; con Ctrl, un cuadrado. Mayús añade a la región activa, Alt quita, ambas conservan lo común.</translation>
  </message>
  <message>
   <source>Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.</source>
   <translation>Arrastre una elipse; con Ctrl, un círculo. Mayús añade a la región activa, Alt quita, ambas conservan lo común.</translation>
  </message>
  <message>
   <source>Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away.</source>
   <translation>Arrastre alrededor de algo; la línea se cierra sola. Mayús añade a la región activa, Alt quita.</translation>
  </message>
  <message>
   <source>Drag from the middle to the corner where the region ends; Ctrl makes a circle.</source>
   <translation>Arrastre desde el centro hasta la esquina donde termina la región; con Ctrl, un círculo.</translation>
  </message>
  <message>
   <source>Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.</source>
   <translation>Arrastre desde donde la región es plena hasta donde termina; con Ctrl, en incrementos de 15°.</translation>
  </message>
  <message>
   <source>Drag to move the photo, turn the wheel to zoom. Hold B to see the original.</source>
   <translation>Arrastre para mover la foto, gire la rueda para ampliar. Mantenga B para ver el original.</translation>
  </message>
  <message>
   <source>Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.</source>
   <translation>Arrastre para pintar una región, con Alt para borrar. [ y ] cambian el tamaño del pincel.</translation>
  </message>
  <message>
   <source>Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.</source>
   <translation>Arrastre para quitar de la región activa; con Alt, para pintar. [ y ] cambian el tamaño del borrador.</translation>
  </message>
 </context>
 <context>
  <name>ToolOptions</name>
  <message>
   <source>Add to the active region (Shift)</source>
   <translation>Añadir a la región activa (Mayús)</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <source>Colour of the overlay</source>
   <translation>Color de la superposición</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>Flujo</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <source>Hardness</source>
   <translation>Dureza</translation>
  </message>
  <message>
   <source>Keep what is in both (Shift+Alt)</source>
   <translation>Conservar lo común (Mayús+Alt)</translation>
  </message>
  <message>
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <source>New region</source>
   <translation>Región nueva</translation>
  </message>
  <message>
   <source>Radius {pixels} px</source>
   <translation>Radio {pixels} px</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rojo</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Take away from the active region (Alt)</source>
   <translation>Quitar de la región activa (Alt)</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>Tolerancia</translation>
  </message>
  <message>
   <source>Tool options</source>
   <translation>Opciones de herramienta</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
 </context>
 <context>
  <name>Understood</name>
  <message>
   <source> (guess)</source>
   <translation> (estimación)</translation>
  </message>
  <message>
   <source>It means: {reading}</source>
   <translation>Significa: {reading}</translation>
  </message>
  <message>
   <source>Keep {name}</source>
   <translation>Conservar {name}</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Dejarla como está</translation>
  </message>
  <message>
   <source>Left out: {left_out}</source>
   <translation>Omitido: {left_out}</translation>
  </message>
  <message>
   <source>Restoration cannot do this part of the sentence.</source>
   <translation>La restauración no puede hacer esta parte de la frase.</translation>
  </message>
  <message>
   <source>Stays as it is: {name}</source>
   <translation>Se queda como está: {name}</translation>
  </message>
  <message>
   <source>Will restore</source>
   <translation>Se restaurará</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps} pasos</translation>
  </message>
 </context>
 <context>
  <name>UnfinishedDialog</name>
  <message>
   <source>A batch was not finished</source>
   <translation>Un lote quedó sin terminar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>What is done is kept. Go on restores the photos that are left.</source>
   <translation>Lo hecho se conserva. Continuar restaura las fotos que faltan.</translation>
  </message>
  <message>
   <source>{left} of {total} photos are left, to “{folder}”</source>
   <translation>Faltan {left} de {total} fotos, con destino «{folder}»</translation>
  </message>
 </context>
 <context>
  <name>VariantActions</name>
  <message>
   <source>&amp;Compare variants…</source>
   <translation>&amp;Comparar variantes…</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Eliminar</translation>
  </message>
  <message>
   <source>&amp;Duplicate this stack as a new variant</source>
   <translation>&amp;Duplicar esta pila como variante nueva</translation>
  </message>
  <message>
   <source>&amp;New variant without steps</source>
   <translation>Variante &amp;nueva sin pasos</translation>
  </message>
  <message>
   <source>&amp;Rename…</source>
   <translation>Cambiar n&amp;ombre…</translation>
  </message>
  <message>
   <source>&amp;Take a snapshot…</source>
   <translation>&amp;Tomar una instantánea…</translation>
  </message>
  <message>
   <source>&amp;Variants</source>
   <translation>&amp;Variantes</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>Volver a «{name}»</translation>
  </message>
  <message>
   <source>De&amp;lete this variant</source>
   <translation>E&amp;liminar esta variante</translation>
  </message>
  <message>
   <source>Delete the snapshot “{name}”</source>
   <translation>Eliminar la instantánea «{name}»</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>Eliminar {name}</translation>
  </message>
  <message>
   <source>Name of the snapshot</source>
   <translation>Nombre de la instantánea</translation>
  </message>
  <message>
   <source>Name of the variant</source>
   <translation>Nombre de la variante</translation>
  </message>
  <message>
   <source>New {name}</source>
   <translation>Crear {name}</translation>
  </message>
  <message>
   <source>No photo is open</source>
   <translation>No hay ninguna foto abierta</translation>
  </message>
  <message>
   <source>Rename the variant</source>
   <translation>Cambiar el nombre de la variante</translation>
  </message>
  <message>
   <source>Rename “{title}”</source>
   <translation>Cambiar el nombre de «{title}»</translation>
  </message>
  <message>
   <source>S&amp;napshots</source>
   <translation>&amp;Instantáneas</translation>
  </message>
  <message>
   <source>Snapshot {number}</source>
   <translation>Instantánea {number}</translation>
  </message>
  <message>
   <source>Snapshot “{name}”</source>
   <translation>Instantánea «{name}»</translation>
  </message>
  <message>
   <source>Switch to {name}</source>
   <translation>Cambiar a {name}</translation>
  </message>
  <message>
   <source>Take a snapshot</source>
   <translation>Tomar una instantánea</translation>
  </message>
  <message>
   <source>Wait until the photo is restored, or cancel that, first.</source>
   <translation>Espere primero a que la foto se restaure, o cancele la restauración.</translation>
  </message>
 </context>
 <context>
  <name>VerifyDialog</name>
  <message>
   <source>Another photo</source>
   <translation>Otra foto</translation>
  </message>
  <message>
   <source>Choose the photo…</source>
   <translation>Elegir la foto…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Every pixel is the photo's own plus the corrections of these steps.</source>
   <translation>Cada píxel es el de la foto más las correcciones de estos pasos.</translation>
  </message>
  <message>
   <source>It could not be verified</source>
   <translation>No se pudo verificar</translation>
  </message>
  <message>
   <source>It is not what its receipt says</source>
   <translation>No es lo que dice su comprobante</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>Hecho con</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>No receipt</source>
   <translation>Sin comprobante</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>Promesa</translation>
  </message>
  <message>
   <source>Restored, not generated</source>
   <translation>Restaurado, no inventado</translation>
  </message>
  <message>
   <source>Something went wrong inside InstructIR Desktop; the details are in its log.</source>
   <translation>Algo falló dentro de InstructIR Desktop; los detalles están en su registro.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <source>The model is needed</source>
   <translation>Hace falta el modelo</translation>
  </message>
  <message>
   <source>The photo is needed</source>
   <translation>Hace falta la foto</translation>
  </message>
  <message>
   <source>The photo is rendered again as the file's receipt says, and compared with the file.</source>
   <translation>La foto se calcula de nuevo según el comprobante del archivo y se compara con él.</translation>
  </message>
  <message>
   <source>The photo it was made from</source>
   <translation>La foto de la que se hizo</translation>
  </message>
  <message>
   <source>Untouched</source>
   <translation>Intacto</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>Verifying “{name}”</source>
   <translation>Verificando «{name}»</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
  </message>
  <message>
   <source>{untouched:,} of {total:,} pixels</source>
   <translation>{untouched:,} de {total:,} píxeles</translation>
  </message>
 </context>
 <context>
  <name>Verifying</name>
  <message>
   <source>Cancelled before it was done.</source>
   <translation>Cancelado antes de terminar.</translation>
  </message>
 </context>
 <context>
  <name>ViewActions</name>
  <message>
   <source>Ground a&amp;round the photo</source>
   <translation>&amp;Fondo alrededor de la foto</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Drop a photo here</source>
   <translation>Suelte una foto aquí</translation>
  </message>
  <message>
   <source>Everything stays on this computer, and the original is never changed.</source>
   <translation>Todo se queda en este equipo y el original no cambia nunca.</translation>
  </message>
  <message>
   <source>New here? Click a sentence to see it work on the sample photo:</source>
   <translation>¿Es su primera vez? Haga clic en una frase para verla en la foto de muestra:</translation>
  </message>
  <message>
   <source>Open a photo…</source>
   <translation>Abrir una foto…</translation>
  </message>
  <message>
   <source>Opens the sample photo and carries this sentence out</source>
   <translation>Abre la foto de muestra y ejecuta esta frase</translation>
  </message>
  <message>
   <source>Recent photos</source>
   <translation>Fotos recientes</translation>
  </message>
  <message>
   <source>Try the sample photo</source>
   <translation>Probar la foto de muestra</translation>
  </message>
  <message>
   <source>and write what is wrong with it.</source>
   <translation>y escriba qué le pasa.</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Archive</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>Desenfoque</translation>
  </message>
  <message>
   <source>Colour and contrast</source>
   <translation>Color y contraste</translation>
  </message>
  <message>
   <source>Fine detail</source>
   <translation>Detalle fino</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Bruma</translation>
  </message>
  <message>
   <source>InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.</source>
   <translation>InstructIR restaura fotos; no puede añadir, quitar ni redibujar cosas, así que la foto se queda como está.</translation>
  </message>
  <message>
   <source>Looks blurred</source>
   <translation>Parece desenfocada</translation>
  </message>
  <message>
   <source>Looks dark</source>
   <translation>Parece oscura</translation>
  </message>
  <message>
   <source>Looks faded</source>
   <translation>Parece apagada</translation>
  </message>
  <message>
   <source>Looks hazy</source>
   <translation>Parece brumosa</translation>
  </message>
  <message>
   <source>Looks noisy (σ ≈ {sigma})</source>
   <translation>Parece ruidosa (σ ≈ {sigma})</translation>
  </message>
  <message>
   <source>Low light</source>
   <translation>Poca luz</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Ruido</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Impresión</translation>
  </message>
  <message>
   <source>Rain</source>
   <translation>Lluvia</translation>
  </message>
  <message>
   <source>Same as the photo</source>
   <translation>Como la foto</translation>
  </message>
  <message>
   <source>Small, to send</source>
   <translation>Pequeña, para enviar</translation>
  </message>
  <message>
   <source>Streaks like rain</source>
   <translation>Rayas como de lluvia</translation>
  </message>
  <message>
   <source>This sentence asks for no restoration, so the photo stays as it is.</source>
   <translation>Esta frase no pide ninguna restauración, así que la foto se queda como está.</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message>
   <source>a number that makes the name new; {number:3} has three digits</source>
   <translation>un número que hace nuevo el nombre; {number:3} tiene tres cifras</translation>
  </message>
  <message>
   <source>background</source>
   <translation>fondo</translation>
  </message>
  <message>
   <source>blur</source>
   <translation>desenfoque</translation>
  </message>
  <message>
   <source>bottom half</source>
   <translation>mitad inferior</translation>
  </message>
  <message>
   <source>bottom quarter</source>
   <translation>cuarto inferior</translation>
  </message>
  <message>
   <source>bottom third</source>
   <translation>tercio inferior</translation>
  </message>
  <message>
   <source>bottom-left corner</source>
   <translation>esquina inferior izquierda</translation>
  </message>
  <message>
   <source>bottom-right corner</source>
   <translation>esquina inferior derecha</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>centro</translation>
  </message>
  <message>
   <source>colour and contrast</source>
   <translation>color y contraste</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>colores</translation>
  </message>
  <message>
   <source>corners</source>
   <translation>esquinas</translation>
  </message>
  <message>
   <source>details</source>
   <translation>detalles</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>bordes</translation>
  </message>
  <message>
   <source>everywhere except {place}</source>
   <translation>todo excepto {place}</translation>
  </message>
  <message>
   <source>exposure</source>
   <translation>exposición</translation>
  </message>
  <message>
   <source>fine detail</source>
   <translation>detalle fino</translation>
  </message>
  <message>
   <source>haze</source>
   <translation>bruma</translation>
  </message>
  <message>
   <source>height in pixels</source>
   <translation>altura en píxeles</translation>
  </message>
  <message>
   <source>highlights</source>
   <translation>luces</translation>
  </message>
  <message>
   <source>how many steps it has</source>
   <translation>cuántos pasos tiene</translation>
  </message>
  <message>
   <source>left half</source>
   <translation>mitad izquierda</translation>
  </message>
  <message>
   <source>left quarter</source>
   <translation>cuarto izquierdo</translation>
  </message>
  <message>
   <source>left third</source>
   <translation>tercio izquierdo</translation>
  </message>
  <message>
   <source>low light</source>
   <translation>poca luz</translation>
  </message>
  <message>
   <source>midtones</source>
   <translation>medios tonos</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>ruido</translation>
  </message>
  <message>
   <source>rain</source>
   <translation>lluvia</translation>
  </message>
  <message>
   <source>right half</source>
   <translation>mitad derecha</translation>
  </message>
  <message>
   <source>right quarter</source>
   <translation>cuarto derecho</translation>
  </message>
  <message>
   <source>right third</source>
   <translation>tercio derecho</translation>
  </message>
  <message>
   <source>shadows</source>
   <translation>sombras</translation>
  </message>
  <message>
   <source>sky</source>
   <translation>cielo</translation>
  </message>
  <message>
   <source>subject</source>
   <translation>sujeto</translation>
  </message>
  <message>
   <source>the day of the export</source>
   <translation>el día de la exportación</translation>
  </message>
  <message>
   <source>the day the photo was taken</source>
   <translation>el día en que se tomó la foto</translation>
  </message>
  <message>
   <source>the export preset's name</source>
   <translation>el nombre del ajuste de exportación</translation>
  </message>
  <message>
   <source>the format, such as JPEG</source>
   <translation>el formato, por ejemplo JPEG</translation>
  </message>
  <message>
   <source>the photo's name</source>
   <translation>el nombre de la foto</translation>
  </message>
  <message>
   <source>the region I draw</source>
   <translation>la región que dibujo</translation>
  </message>
  <message>
   <source>the sentences of its steps</source>
   <translation>las frases de sus pasos</translation>
  </message>
  <message>
   <source>top half</source>
   <translation>mitad superior</translation>
  </message>
  <message>
   <source>top quarter</source>
   <translation>cuarto superior</translation>
  </message>
  <message>
   <source>top third</source>
   <translation>tercio superior</translation>
  </message>
  <message>
   <source>top-left corner</source>
   <translation>esquina superior izquierda</translation>
  </message>
  <message>
   <source>top-right corner</source>
   <translation>esquina superior derecha</translation>
  </message>
  <message>
   <source>width in pixels</source>
   <translation>anchura en píxeles</translation>
  </message>
 </context>
 <context>
  <name>Workbench</name>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Ajustes preestablecidos</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Variantes</translation>
  </message>
 </context>
</TS>
