import type { IndustryWords } from './industry-words.ts';

export const retailWords: IndustryWords = {
  professions: {
    en: `shop assistant~, sales assistant~, retail~, store manager~, shop manager~, store~, cashier~, checkout~, merchandis~, visual merchandis~, category manager~, buyer, fashion buyer~, assistant buyer, e-commerce~, ecommerce~, florist~, supermarket~, department manager, stock assistant, shopkeeper~, sales associate~, showroom~, boutique~, area manager retail, salesperson, beauty consultant~, duty manager retail, retail assistant~, store assistant~, garden centre~, sales floor~, market trader~, newsagent~, till operator~, jewellery sales assistant~`,
    de: `verkaufer~, einzelhand~, filialleit~, marktleit~, kassier~, ladenleit~, storemanag~, verkaufshilf~, fachverkauf~, florist~, e-commerce-~, category-manag~, sortimentsmanag~, visual-merchand~, marktmitarbeit~, einkaufer textil, abteilungsleiter einzelhandel, drogist~, kaufmann im einzelhandel, kauffrau im einzelhandel, einkauferin textil, verkaufskraft, kassenkraft, verkaufsstellen~, einzelhandels~, shopmanag~, ladeninhab~, warenverraum~, regalauffull~, buchhandler~`,
    fr: `vendeu~, conseiller~ de vente, conseillere~ de vente, responsable de magasin,
      responsable magasin, directeur de magasin, directrice de magasin, caissi~, hote~ de caisse,
      chef de rayon, cheffe de rayon, employe~ libre-service, employe~ de magasin,
      responsable de boutique, responsable boutique, merchandiser, visuel merchandiser,
      acheteur mode, acheteuse mode, fleuriste, responsable e-commerce, gerant~ de magasin,
      category manager, employe commercial, employee commerciale, chef de secteur magasin,
      libraire~, opticien vendeur, manager de rayon, directeur de supermarche,
      directrice de supermarche, gestionnaire de rayon, commercant~`,
    es: `dependient~, vendedor~ de tienda, encargad~ de tienda, responsable de tienda, jefe de tienda, jefa de tienda, gerente de tienda, cajer~, reponedor~, escaparatista, florista, responsable de e-commerce, jefe de seccion, jefa de seccion, asesor~ de moda, comprador~ de moda, director~ de tienda, vendedor~ de ropa, promotor~ de tienda, librer~, tender~, visual merchandiser, auxiliar de tienda, encargad~ de seccion`,
    pt: `vendedor~ de loja, vendedor~, caixa, operador~ de caixa, gerente de loja,
      responsavel de loja, chefe de loja, repositor~, florista, balconista,
      gestor~ de e-commerce, supervisor~ de loja, vitrinista, gestor~ de categoria, lojista,
      assistente de loja, operador~ de loja, assistente de vendas, atendente de loja, livreir~,
      operador~ de supermercado, gestor~ de loja, subgerente de loja`,
    it: `commess~, cassier~, responsabile di negozio, responsabile negozio, store manager, direttore di negozio, direttrice di negozio, addett~ vendita, addett~ alle vendite, addett~ alla vendita, capo reparto, visual merchandiser, buyer, fiorista, vetrinista, responsabile e-commerce, scaffalista, capo negozio, addett~ al banco, libraio, libraia, negoziante, store specialist, direttore di supermercato, direttrice di supermercato, addett~ alla cassa`,
  },
  topics: `shop floor, store, stores, till, checkout, stocktaking, inventory shop,
    visual merchandising, footfall, pos, planogram~, laden, filiale~, kasse, kassenfuhrung,
    magasin~, caisse, rayon, tienda~, caja, escaparat~, loja~, negozi~, cassa, vetrin~, retail,
    einzelhandel, commerce de detail, comercio minorista, varejo, shopify, woocommerce,
    online shop, online store, boutique, shoppers, customers in store, assortment, sortiment,
    loss prevention, merchandising`,
};
